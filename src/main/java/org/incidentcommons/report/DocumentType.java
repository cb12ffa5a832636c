package org.incidentcommons.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a report was handed in. */
public enum DocumentType {
    PDF("pdf", "PDF"),
    TEXT_DOCUMENT("text-document", "Word or other text document"),
    PRESENTATION("presentation", "Slides"),
    SPREADSHEET("spreadsheet", "Spreadsheet"),
    MAIL("mail", "Mail"),
    WEB_PAGE("web-page", "Web page"),
    PLAIN_TEXT("plain-text", "Plain text or Markdown"),
    RECORD("record", "Record of a database"),
    OTHER("other", "Other");

    private final String id;
    private final String label;

    DocumentType(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** @return the type with that {@link #id()} */
    public static Optional<DocumentType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** @param mediaType such as {@code text/html; charset=utf-8} */
    public static DocumentType ofMedia(String mediaType) {
        String media = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return switch (media) {
            case "application/pdf" -> PDF;
            case "application/rtf", "text/rtf", "application/msword" -> TEXT_DOCUMENT;
            case "text/html", "application/xhtml+xml" -> WEB_PAGE;
            case "message/rfc822", "application/vnd.ms-outlook", "application/mbox" -> MAIL;
            case "application/json" -> RECORD;
            case "text/csv" -> SPREADSHEET;
            default -> ofFamily(media);
        };
    }

    private static DocumentType ofFamily(String media) {
        if (media.contains("wordprocessingml") || media.contains("opendocument.text") || media.contains("ms-word")) {
            return TEXT_DOCUMENT;
        }
        if (media.contains("presentation") || media.contains("powerpoint")) {
            return PRESENTATION;
        }
        if (media.contains("spreadsheet") || media.contains("excel")) {
            return SPREADSHEET;
        }
        return media.startsWith("text/") ? PLAIN_TEXT : OTHER;
    }

    /** @return the name used in addresses and the index */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
