package org.incidentcommons.extract;

import java.util.List;

/** Why there is no text in a file that the fork has looked at. */
final class Silence {
    private static final String DAMAGED =
            "The file is damaged or not what its name says; open it, save it anew and hand that in.";

    /** How Tika, POI and Commons Compress say that a file is sound but of a kind or version they do not read. */
    private static final List<String> UNSUPPORTED = List.of(
            "UnsupportedFormatException",
            "UnsupportedFileFormatException",
            "UnsupportedZipFeatureException",
            "isn't currently supported",
            "no signed data to parse", // a signature without what it signs
            "NoClassDefFoundError");

    private Silence() {}

    static Verdict of(Reading reading, Manner manner, ExtractConfig config) {
        String type = reading.mediaType();
        String failure = Reading.failure(reading.main());
        if (reading.anyEncrypted() || manner.password().isPresent() && isScrambled(type, failure)) {
            return silent(
                    reading,
                    Outcome.ENCRYPTED,
                    manner.password().isEmpty()
                            ? "The file is protected by a password; try it again with the password, or hand it in without."
                            : "The file is protected by a password, and the one given does not open it.");
        }
        if (failure.contains("ZeroByteFileException")) {
            return silent(reading, Outcome.EMPTY, "The file has no content at all.");
        }
        if (UNSUPPORTED.stream().anyMatch(failure::contains) || isOtherVersion(type, failure)) {
            return silent(
                    reading,
                    Outcome.UNSUPPORTED,
                    "Files of this kind or version (%s) cannot be read; save it as PDF, Word or text.".formatted(type));
        }
        if (reading.isBomb()) {
            return silent(
                    reading,
                    Outcome.CORRUPT,
                    "The file unfolds to far more than its size or nests too deeply, as files do that are made to do harm.");
        }
        if (!failure.isEmpty()) {
            return silent(reading, Outcome.CORRUPT, DAMAGED);
        }
        return withoutFailure(reading, type, config.recognition());
    }

    /** 7-Zip has no check of the password: a wrong one gives damaged data. */
    private static boolean isScrambled(String type, String failure) {
        return type.equals("application/x-7z-compressed") && !failure.isEmpty();
    }

    /**
     * A kind that was told by its own marks, and then is not stored as its only reader expects: an old version. Office
     * files are stored so in all versions that are read, and are damaged when they are not.
     */
    private static boolean isOtherVersion(String type, String failure) {
        return type.startsWith("application/vnd.ms-package.") // packages of things that are no documents, such as 3MF
                || failure.contains("NotOLE2FileException") && !type.matches("application/(msword|vnd\\.ms-.*)");
    }

    private static Verdict withoutFailure(Reading reading, String type, OcrConfig recognition) {
        if (reading.tally().skipped() > 0) {
            return silent(
                    reading,
                    Outcome.UNSUPPORTED,
                    "The files in it are packed too deep or are too many; unpack them first.");
        }
        if (Reading.isWithoutReader(reading.main()) || type.matches(Reading.WITHOUT_READER)) {
            return silent(
                    reading,
                    Outcome.UNSUPPORTED,
                    "Files of this kind (%s) cannot be read; save it as PDF, Word or text.".formatted(type));
        }
        if (type.startsWith("image/")) {
            return silent(
                    reading,
                    recognition.works() ? Outcome.EMPTY : Outcome.UNSUPPORTED,
                    "A picture (%s) without text; %s.".formatted(type, recognition.whyNot()));
        }
        if (type.matches(Reading.WITHOUT_TEXT)) {
            return silent(
                    reading,
                    Outcome.UNSUPPORTED,
                    "Sound and film are not read (%s); hand in the text.".formatted(type));
        }
        if (Extraction.isArchive(type)) {
            return archive(reading);
        }
        if (type.equals("application/pdf")) {
            return silent(
                    reading,
                    Outcome.EMPTY,
                    "There is no text in the PDF, only scanned pages; %s.".formatted(recognition.whyNot()));
        }
        return silent(reading, Outcome.EMPTY, "There is no text in the file.");
    }

    private static Verdict archive(Reading reading) {
        boolean damaged = reading.anyUnopened()
                || reading.documents().stream()
                        .skip(1)
                        .anyMatch(document -> Reading.isDamaged(document)
                                && !Reading.failure(document).contains("ZeroByteFileException"));
        if (damaged) {
            return silent(
                    reading, Outcome.CORRUPT, "None of the files in the archive could be read; they are damaged.");
        }
        boolean unread = reading.documents().stream().skip(1).anyMatch(Reading::isWithoutReader);
        return unread
                ? silent(reading, Outcome.UNSUPPORTED, "None of the files in the archive is of a kind that is read.")
                : silent(reading, Outcome.EMPTY, "There is no text in the files of the archive.");
    }

    private static Verdict silent(Reading reading, Outcome outcome, String reason) {
        return reading.verdict(outcome, reason, List.of());
    }
}
