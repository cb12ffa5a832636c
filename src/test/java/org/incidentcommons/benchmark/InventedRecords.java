package org.incidentcommons.benchmark;

import io.micronaut.serde.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Records of invented incidents, any number, the same for the same number: about 1,500 characters in five sections, of
 * common words, of rarer invented ones, as texts have them, and with a few things that identify.
 */
public final class InventedRecords {
    private static final int RARE_WORDS = 40_000; // the vocabulary of some 10,000 reports
    private static final String[] SYLLABLES =
            "ba ke li mo nu ra se ti vo zu dal fen gir hos jun kel lor mir nat pos".split(" ");

    private static final List<String> SECTORS = List.of("naics:62", "naics:22", "naics:48", "naics:31", "naics:52", "");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "US", "GB", "AT", "NO");
    private static final String[] THINGS = {
        "the backup", "a pump", "the certificate", "a conveyor", "the payment gateway", "a storage tank",
                "the firewall",
        "a ladder", "the mail server", "the signal box", "a patient monitor", "the turbine", "a forklift",
                "the database",
        "the ventilation", "a contractor's laptop", "the crane", "the booking system", "a gas detector",
                "the badge reader"
    };
    private static final String[] EVENTS = {
        "stopped without warning",
        "was switched off by mistake",
        "had not been inspected for two years",
        "was overloaded after a late change",
        "leaked into the basement",
        "was encrypted by ransomware",
        "expired during the night",
        "could not be restored",
        "showed wrong values",
        "hit a rack in the aisle",
        "was opened with a stolen password",
        "overheated",
        "sent letters to the wrong people",
        "lost its power supply",
        "was blocked by an untested update",
        "fell from two metres"
    };
    private static final String[] CAUSES = {
        "Nobody had ever tried to restore the backup.", "The alarm was muted because it rang too often.",
        "The change was made without a second pair of eyes.", "The handover between the shifts was oral only.",
        "The supplier had not told about the defect.", "The instructions described an older model.",
        "One person alone knew how the system worked.", "The monitoring did not cover this component.",
        "The password had been used for several accounts.", "The inspection was postponed to save costs.",
        "The staff were tired after a double shift.", "The risk assessment had missed this combination."
    };
    private static final String[] STEPS = {
        "The shift leader was called and stopped the line.", "The team isolated the affected part.",
        "The service desk informed all users by phone.", "An engineer restarted the component.",
        "The area was cleared and ventilated.", "The vendor delivered a spare part by courier.",
        "Operations went back to paper forms.", "The data were restored from an older copy."
    };
    private static final String[] ADVICE = {
        "Test the restore of backups every quarter.", "Review which alarms ring and why.",
        "Let a second person check each change.", "Write down the handover in a form.",
        "Train two deputies for each critical task.", "Include suppliers in the exercise.",
        "Renew certificates by an automatic job.", "Mark walkways and drive lanes.",
        "Use a password manager and a second factor.", "Inspect before each season."
    };

    private final Random random;
    private final long number;

    private InventedRecords(long number) {
        this.number = number;
        this.random = new Random(number * 0x9E3779B97F4A7C15L + 17);
    }

    /** Writes records number 1 to {@code count}, a line each. */
    public static void write(Path file, long count) throws IOException {
        ObjectMapper json = ObjectMapper.getDefault();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long number = 1; number <= count; number++) {
                out.write(json.writeValueAsString(record(number)));
                out.write('\n');
            }
        }
    }

    /** @return the record with that number, as a line of {@code .jsonl} has it */
    public static Map<String, Object> record(long number) {
        return new InventedRecords(number).record();
    }

    private Map<String, Object> record() {
        String thing = pick(THINGS);
        String event = pick(EVENTS);
        int year = 2000 + random.nextInt(26);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("externalId", "invented-" + number);
        record.put("title", sentence(thing + " " + event + " at site " + rare()));
        record.put("date", "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
        record.put("country", COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        record.put("sections", sections(thing, event));
        String sector = SECTORS.get(random.nextInt(SECTORS.size()));
        record.put("codes", sector.isEmpty() ? List.of() : List.of(sector));
        return record;
    }

    private List<Map<String, String>> sections(String thing, String event) {
        return List.of(
                section("overview", overview(thing, event)),
                section("timeline", timeline()),
                section("root-cause", pick(CAUSES) + " " + details(3) + " " + pick(CAUSES)),
                section("lessons", "- " + pick(ADVICE) + "\n- " + sentence("watch the " + rare() + " more closely")),
                section("recommendations", "1. " + pick(ADVICE) + "\n2. " + pick(ADVICE)));
    }

    private static Map<String, String> section(String kind, String text) {
        return Map.of("kind", kind, "heading", "", "text", text);
    }

    private String overview(String thing, String event) {
        return sentence("during the " + rare() + " work " + thing + " " + event) + " " + details(4)
                + " It was reported by Ms. " + capital(rare()) + " (" + rare() + "@example.org, +49 30 "
                + (1_000_000 + random.nextInt(9_000_000)) + "). " + sentence(pick(THINGS) + " was not affected") + " "
                + sentence("it took " + (2 + random.nextInt(40)) + " hours to recover");
    }

    private String timeline() {
        StringBuilder lines = new StringBuilder();
        int hour = random.nextInt(8);
        for (int i = 0; i < 4; i++) {
            hour += 1 + random.nextInt(3);
            lines.append("- %02d:%02d %s%n".formatted(hour, random.nextInt(60), pick(STEPS)));
        }
        return lines.toString();
    }

    private String details(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String more = "the " + rare() + " of " + pick(THINGS) + " " + pick(EVENTS) + " near the " + rare();
            text.append(i == 0 ? "" : " ").append(sentence(more));
        }
        return text.toString();
    }

    /** Word number n comes about n times as rarely as the first. */
    private String rare() {
        int word = (int) Math.pow(RARE_WORDS, random.nextDouble());
        StringBuilder text = new StringBuilder();
        for (int rest = word + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            text.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return text.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String sentence(String words) {
        return capital(words) + ".";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
