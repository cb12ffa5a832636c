package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import org.junit.jupiter.api.Test;

class EscapingTest {
    private final Escaping escaping = new Escaping();

    @Test
    void escape_anyCharacter_isAsHandlebarsDoes() {
        for (char c = 0; c < 0x3000; c++) {
            String text = "a" + c + "b";
            assertThat(escaping.escape(text))
                    .hasToString(EscapingStrategy.DEF.escape(text).toString());
        }
        assertThat(escaping.escape("")).hasToString("");
        assertThat(escaping.escape(null)).hasToString("");
        assertThat(escaping.escape("<b>")).hasToString("&lt;b&gt;");
    }

    @Test
    void escape_whatIsMarkupAlready_leavesIt() {
        assertThat(escaping.escape(new Handlebars.SafeString("<b>"))).hasToString("<b>");
    }
}
