package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.Handlebars;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachTest {
    private static final Map<String, Object> PAGE = Map.of(
            "name", "<all>", "items", List.of("a", "<b>", "c"), "none", List.of(), "map", Map.of("key", "value"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#each items}}{{@index}} {{this}}{{#unless @last}}, {{/unless}}{{/each}}",
                "{{#each items}}{{#if @first}}first {{/if}}{{../name}}{{/each}}",
                "{{#if items}}{{#each items}}<li>{{{this}}}</li>{{/each}}{{/if}}",
                "{{#each none}}never{{else}}nothing of {{name}}{{/each}}",
                "{{#each none}}never{{/each}}",
                "{{#each map}}{{@key}}={{this}}{{/each}}"
            })
    void each_ofATemplate_writesWhatHandlebarsOwnDoes(String template) throws IOException {
        assertThat(new Handlebars()
                        .registerHelper("each", new Each())
                        .compileInline(template)
                        .apply(PAGE))
                .isEqualTo(new Handlebars().compileInline(template).apply(PAGE));
    }

    @Test
    void each_ofItems_escapesThem() throws IOException {
        assertThat(new Handlebars()
                        .registerHelper("each", new Each())
                        .compileInline("{{#each items}}{{this}} {{/each}}")
                        .apply(PAGE))
                .isEqualTo("a &lt;b&gt; c ");
    }
}
