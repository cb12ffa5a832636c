package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Words;

/**
 * Why documents are set aside. Stored with a document is an English sentence, which is what programs get; the English
 * messages are these sentences, so each is known again by its message, with what stands in its place.
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
    UNREADABLE("type");

    private static final String ANYTHING = "\uFFFC"; // stands for the value while a message is made a pattern

    private final Optional<String> place;

    Reason() {
        place = Optional.empty();
    }

    /** @param place the name of the value in the message */
    Reason(String place) {
        this.place = Optional.of(place);
    }

    /**
     * @param stored the sentence as it is stored
     * @param english the words in which it was written
     * @return the same in other words; empty for one that is none of these, such as those of former versions
     */
    static Optional<String> say(String stored, Words english, Words words) {
        return Stream.of(values())
                .flatMap(reason -> reason.value(stored, english).stream().map(value -> reason.in(words, value)))
                .findFirst();
    }

    private Optional<String> value(String stored, Words english) {
        List<String> around = List.of(in(english, ANYTHING).split(ANYTHING, 2));
        Matcher sentence = Pattern.compile(Pattern.quote(around.getFirst())
                        + (place.isPresent() ? "(.*)" + Pattern.quote(around.getLast()) : "()"))
                .matcher(stored);
        return sentence.matches() ? Optional.of(sentence.group(1)) : Optional.empty();
    }

    /** @return the name of the value in the message */
    Optional<String> place() {
        return place;
    }

    private String in(Words words, String value) {
        String key = "reason.stored." + name();
        return place.map(name -> words.say(key, name, value)).orElseGet(() -> words.say(key));
    }
}
