package org.incidentcommons.sanitize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SanitizedTextTest {
    private final SanitizedText text = new SanitizedText("One thing. Then another?\n\nA block\nof two lines.\n");

    @Test
    void parts_ofText_areSanitizedTextsWithoutBlanksAround() {
        assertThat(values(text.paragraphs())).containsExactly("One thing. Then another?", "A block\nof two lines.");
        assertThat(values(text.lines())).containsExactly("One thing. Then another?", "A block", "of two lines.");
        assertThat(values(text.sentences())).containsExactly("One thing.", "Then another?", "A block\nof two lines.");
        assertThat(text.sub(0, 3).value()).isEqualTo("One");
    }

    @Test
    void column_roundTrip_givesTheSameText() {
        SanitizedTextConverter converter = new SanitizedTextConverter();
        String column = converter.convertToPersistedValue(text, ConversionContext.DEFAULT);

        assertThat(converter.convertToEntityValue(column, ConversionContext.DEFAULT))
                .isEqualTo(text);
    }

    @Test
    void json_ofText_isItsValue() throws IOException {
        assertThat(ObjectMapper.getDefault().writeValueAsString(new SanitizedText("[person 1] left")))
                .isEqualTo("\"[person 1] left\"");
    }

    @Test
    void json_read_makesNoSanitizedText() {
        assertThatThrownBy(() -> ObjectMapper.getDefault().readValue("\"anything\"", SanitizedText.class))
                .hasMessageContaining("No deserializable introspection");
    }

    @Test
    void toString_ofText_tellsLengthAndDigestOnly() {
        assertThat(text.toString()).contains("48 characters").doesNotContain("thing");
    }

    private static List<String> values(List<SanitizedText> parts) {
        return parts.stream().map(SanitizedText::value).toList();
    }
}
