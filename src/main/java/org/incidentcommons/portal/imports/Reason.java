package org.incidentcommons.portal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Words;

/**
 * Why a document ended as it did: a sentence, or a clause of the sentence that says what of it was not read. Stored
 * with a document is English, which is what programs get; the English messages are these sentences, so each is known
 * again by its message, with what stands in its places.
 */
enum Reason {
    FOLDER,
    CANNOT_OPEN,
    ZERO_BYTES,
    TOO_LARGE("n"),
    OUT_OF_TIME("n"),
    STALLED("n"),
    OUT_OF_MEMORY("n"),
    OUT_OF_SPACE("n"),
    TOO_MUCH,
    BROKE_OFF,
    DAMAGED,
    PROTECTED,
    WRONG_PASSWORD,
    NO_CONTENT,
    VERSION("type"),
    KIND("type"),
    HARMFUL,
    PACKED,
    PICTURE_OFF("type"),
    PICTURE_NOT_INSTALLED("type"),
    PICTURE_NONE("type"),
    FILM("type"),
    SCANNED_OFF,
    SCANNED_NOT_INSTALLED,
    SCANNED_NONE,
    ARCHIVE_DAMAGED,
    ARCHIVE_KINDS,
    ARCHIVE_EMPTY,
    NO_TEXT,
    NOTHING,
    DEATHS("n"),
    KILLED,
    LOG("n"),
    RECORD,
    RECORD_TEXT,
    RECORD_EMPTY,
    AUDIENCE,
    DATE("date"),
    COUNTRY,
    SEVERITY,
    NEAR_MISS,
    MAY_NOT_READ,
    UNREADABLE("type"),
    UNCHANGED_CONTENT,
    LABELS,
    READ,
    READ_OFF("n", "all"),
    READ_NOT_INSTALLED("n", "all"),
    NEWER,
    ROW("line", "columns", "named"),
    JSON("n"),
    NEVER_CLOSED("n"),
    NO_HEADER,
    NO_OBJECT("n"),
    STOPPED,
    PART_LIMITS("characters", "elements"),
    PART_BOMB,
    PART_DAMAGED,
    PART_PAGES,
    PART_SKIPPED_ONE("files", "levels"),
    PART_SKIPPED("n", "files", "levels"),
    PART_UNRECOGNIZED("n", "pages", "seconds"),
    PART_ENCRYPTED_ONE,
    PART_ENCRYPTED("n"),
    PART_LOST_ONE,
    PART_LOST("n"),
    PART_KINDS_ONE,
    PART_KINDS("n"),
    PART_OUT_OF_TIME("n"),
    PART_STALLED("n"),
    PART_OUT_OF_MEMORY("n"),
    PART_OUT_OF_SPACE("n"),
    PART_TOO_MUCH,
    PART_BROKE_OFF;

    private static final String ANYTHING = "\uFFFC"; // stands for a value while a message is made a pattern

    private final List<String> places;

    /** @param places the names of the values in the message, in the order of the English one */
    Reason(String... places) {
        this.places = List.of(places);
    }

    /**
     * @param stored a sentence or clause as it is stored
     * @param english the words in which it was written
     * @return the same in other words; empty for one that is none of these, such as those of former versions
     */
    static Optional<String> say(String stored, Words english, Words words) {
        return Stream.of(values())
                .flatMap(reason -> reason.values(stored, english).stream().map(found -> reason.in(words, found)))
                .findFirst();
    }

    private Optional<List<String>> values(String stored, Words english) {
        String sentence = in(english, places.stream().map(place -> ANYTHING).toList());
        Matcher matcher = Pattern.compile(Stream.of(sentence.split(ANYTHING, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.*?)")))
                .matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            found.add(matcher.group(group));
        }
        return Optional.of(found);
    }

    /** @return the names of the values in the message */
    List<String> places() {
        return places;
    }

    private String in(Words words, List<String> values) {
        List<Object> named = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            named.add(places.get(at));
            named.add(values.get(at));
        }
        return words.say("reason.stored." + name(), named.toArray());
    }
}
