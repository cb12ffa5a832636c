package org.incidentcommons.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole outlines as golden files, so that a change in reading shows as a difference. {@code mvn test
 * -Dtest=GoldenOutlineTest -Dgolden=apply} writes them anew; read the difference before committing it.
 */
class GoldenOutlineTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/incidentcommons/outline");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.txt",
                "run-in.txt",
                "report.md",
                "page.html",
                "pages.xhtml",
                "mail.xhtml",
                "slides.xhtml",
                "form.docx.xhtml"
            })
    void outline_isAsInTheGoldenFile(String name) throws IOException {
        Outline outline = read(name, Files.readString(FOLDER.resolve(name)));
        Path golden = FOLDER.resolve("golden").resolve(name + ".txt");
        if ("apply".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, printed(outline));
        }
        assertThat(printed(outline)).isEqualTo(Files.readString(golden));
        OutlineAssert.assertThat(outline).holdsEveryCharacterOnce();
    }

    private static Outline read(String name, String content) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".txt" -> Outline.ofText(content);
            case ".md" -> Outline.ofMarkdown(content);
            default -> Outline.ofHtml(content);
        };
    }

    private static String printed(Outline outline) {
        String sections = outline.sections().stream()
                .map(section -> "[" + section.kind().id() + "] " + outline.heading(section) + "\n"
                        + indented(outline.text(section.body())))
                .collect(Collectors.joining());
        String lessons = outline.lessons().stream()
                .map(lesson -> "lesson: " + outline.text(lesson.text()) + "\n")
                .collect(Collectors.joining());
        String recommendations = outline.recommendations().stream()
                .map(recommendation -> "recommendation: " + printed(outline, recommendation) + "\n")
                .collect(Collectors.joining());
        return "title: " + outline.text(outline.title()) + "\n" + sections + lessons + recommendations;
    }

    private static String printed(Outline outline, Recommendation it) {
        List<String> addressees =
                it.addressees().stream().map(Addressee::id).sorted().toList();
        return outline.text(it.text()) + "\n    kind "
                + it.kind().map(RecommendationKind::id).orElse("-") + ", for "
                + addressees + ", priority " + it.priority().map(Priority::id).orElse("-") + ", owner "
                + it.owner().map(outline::text).orElse("-") + ", due "
                + it.due().map(outline::text).orElse("-");
    }

    private static String indented(String body) {
        return body.lines().map(line -> "  " + line).map(String::stripTrailing).collect(Collectors.joining("\n"))
                + "\n";
    }
}
