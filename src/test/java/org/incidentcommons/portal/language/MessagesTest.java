package org.incidentcommons.portal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** All bundles against each other, and against the templates and classes that use them. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path VIEWS = Path.of("src/main/resources/views");
    private static final Path CLASSES = Path.of("src/main/java");

    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern SAID = Pattern.compile("\\{\\{t \"([^\"]+)\"|\\.say\\(\\s*\"([^\"]+[^.\"])\"");

    /** The beginning of keys that end in the name of a constant, such as a state. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)+\\.)\" \\+");

    /** The end of keys that begin with the key of what they speak of, such as what to do about it. */
    private static final Pattern END = Pattern.compile("\\+ \"(\\.[a-z]+)\"");

    private static Map<String, String> bundle(String file) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            bundle.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        bundle.forEach((key, pattern) -> sorted.put((String) key, (String) pattern));
        return sorted;
    }

    private static List<String> groups() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path folder : List.of(VIEWS, CLASSES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String source : sources()) {
            Matcher key = pattern.matcher(source);
            while (key.find()) {
                for (int group = 1; group <= key.groupCount(); group++) {
                    if (key.group(group) != null) {
                        keys.add(key.group(group));
                    }
                }
            }
        }
        return keys;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String group : groups()) {
            keys.addAll(bundle(group + ".properties").keySet());
        }
        return keys;
    }

    @Test
    void bundles_inAllLanguages_haveTheSameKeysWithTheSamePlaces() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String group : groups()) {
            Map<String, String> english = bundle(group + ".properties");
            Map<String, String> german = bundle(group + "_de.properties");
            all.assertThat(german.keySet()).as(group).isEqualTo(english.keySet());
            english.forEach((key, pattern) -> {
                Message message = new Message(pattern, Language.ENGLISH.locale());
                Message translated = new Message(german.getOrDefault(key, ""), Language.GERMAN.locale());
                all.assertThat(key).startsWith(group + ".");
                all.assertThat(translated.placeholders()).as(key).isEqualTo(message.placeholders());
                all.assertThat(translated.marks()).as(key).isEqualTo(message.marks());
                all.assertThat(pattern).as(key).isNotBlank();
                all.assertThat(german.get(key)).as(key).isNotBlank();
            });
        }
        all.assertAll();
    }

    @Test
    void bundles_haveNoKeyThatNothingUses() throws IOException {
        Set<String> whole = found(KEY);
        Set<String> beginnings = found(BEGINNING);
        Set<String> ends = found(END);
        assertThat(keys())
                .allMatch(
                        key -> {
                            int dot = key.lastIndexOf('.');
                            return whole.contains(key)
                                    || beginnings.contains(key.substring(0, dot + 1)) && key.matches(".*\\.[A-Z_]+")
                                    || whole.contains(key.substring(0, dot)) && ends.contains(key.substring(dot));
                        },
                        "is used by a template or a class");
    }

    @Test
    void templatesAndClasses_useNoKeyThatIsMissing() throws IOException {
        assertThat(found(SAID)).isSubsetOf(keys());
    }

    @Test
    void messages_thatAreMissingOrMisused_areErrorsInTests() {
        Words words = new Messages(true).in(Language.GERMAN);

        assertThatThrownBy(() -> words.say("values.none")).hasMessageContaining("values.none is missing in Deutsch");
        assertThatThrownBy(() -> words.say("values.reports")).hasMessageContaining("needs a value for n");
        assertThatThrownBy(() -> words.say("values.reports", "n", 1, "m", 2))
                .hasMessageContaining("has no place for m");
    }

    @Test
    void messages_thatAreMissingInARunningPortal_showTheirKey() {
        assertThat(new Messages(false).in(Language.GERMAN).say("values.none")).isEqualTo("values.none");
    }

    @Test
    void reports_ofEachNumber_areCountedAsTheLanguageCounts() {
        Words english = new Messages(true).in(Language.ENGLISH);
        Words german = new Messages(true).in(Language.GERMAN);

        assertThat(english.say("values.reports", "n", 0)).isEqualTo("No reports");
        assertThat(english.say("values.reports", "n", 1)).isEqualTo("1 report");
        assertThat(english.say("values.reports", "n", 1284)).isEqualTo("1,284 reports");
        assertThat(german.say("values.reports", "n", 1)).isEqualTo("1 Bericht");
        assertThat(german.say("values.reports", "n", 1284)).isEqualTo("1.284 Berichte");
    }

    @Test
    void accepted_ofAHeader_isTheOneTheReaderLikesBest() {
        assertThat(Language.accepted("de-AT,de;q=0.9,en;q=0.5")).isEqualTo(Language.GERMAN);
        assertThat(Language.accepted("fr,en;q=0.5,de;q=0.4")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("fr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted("")).isEqualTo(Language.ENGLISH);
        assertThat(Language.accepted(";;q=x")).isEqualTo(Language.ENGLISH);
    }
}
