package org.incidentcommons.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.TikaCoreProperties;

/** What of a file was not read although some of it was. */
final class Missing {
    private Missing() {}

    /** What is not there of a document that has text, each as a clause; pictures and the like count as having none. */
    static List<String> of(Reading reading, ExtractConfig config) {
        List<String> missing = new ArrayList<>();
        if (reading.has(TikaCoreProperties.WRITE_LIMIT_REACHED.getName())) {
            missing.add("it was cut off at the limits on what is kept of one file (%,d characters, %,d elements)"
                    .formatted(config.limits().maxCharacters(), config.limits().maxElements()));
        } else if (reading.isBomb()) {
            missing.add("it unfolds to far more than its size or nests too deeply, and the rest was left out");
        } else if (reading.main().get(TikaCoreProperties.CONTAINER_EXCEPTION) != null) {
            missing.add("the file is damaged and the rest of it could not be read");
        } else if (reading.main().get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING) != null) {
            missing.add("some pages are damaged and could not be read");
        }
        if (reading.tally().skipped() > 0) {
            missing.add("%s beyond the limits (%d files, %d levels deep) were not opened"
                    .formatted(
                            embedded(reading.tally().skipped()),
                            config.limits().maxEmbedded(),
                            config.limits().maxDepth()));
        }
        if (reading.tally().unrecognizedPages() > 0) {
            missing.add("the text of %d pictures or pages was not recognized (limits: %d a file, %d seconds each)"
                    .formatted(
                            reading.tally().unrecognizedPages(),
                            config.recognition().ocrMaxPages(),
                            config.recognition().ocrPageTimeout().toSeconds()));
        }
        long encrypted = reading.embeddedCount(Reading::isEncrypted) + reading.unopened(Reading::speaksOfEncryption);
        if (encrypted > 0) {
            missing.add(embedded(encrypted) + " protected by a password could not be read");
        }
        long damaged = reading.embeddedCount(Reading::hasLostText)
                + reading.unopened(trace -> !Reading.speaksOfEncryption(trace));
        if (damaged > 0) {
            missing.add(embedded(damaged) + " could not be read");
        }
        long unreadable =
                Extraction.isArchive(reading.mediaType()) ? reading.embeddedCount(Reading::isWithoutReader) : 0;
        if (unreadable > 0) {
            missing.add(embedded(unreadable) + " of kinds that are not read were left out");
        }
        return missing;
    }

    private static String embedded(long count) {
        return count == 1 ? "1 embedded file" : count + " embedded files";
    }
}
