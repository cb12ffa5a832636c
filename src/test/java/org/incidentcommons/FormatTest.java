package org.incidentcommons;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file stands as palantir-java-format writes it. The formatter runs here, on the JDK of the build, because
 * Maven itself may run on an older one whose parser does not know the language of these sources.
 *
 * <p>{@code mvn test -Dtest=FormatTest -Dformat=apply} rewrites the files instead of failing.
 */
class FormatTest {
    private static final JavaFormatterOptions STYLE = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build();

    @Test
    void sources_standAsTheFormatterWritesThem() throws Exception {
        boolean apply = "apply".equals(System.getProperty("format"));
        Formatter formatter = Formatter.createFormatter(STYLE);
        List<Path> differing = new ArrayList<>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                String formatted = formatter.formatSource(
                        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), STYLE.style()));
                if (!formatted.equals(source)) {
                    differing.add(file);
                    if (apply) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        if (!apply) {
            assertThat(differing)
                    .as("run: mvn test -Dtest=FormatTest -Dformat=apply")
                    .isEmpty();
        }
    }
}
