package org.incidentcommons.ops;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.incidentcommons.vocabulary.VocabularyException;

/** What an operator is told when a command cannot go on: one sentence where the cause is theirs to mend. */
final class Explanation {
    private Explanation() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem || cause instanceof VocabularyException) {
                return "incident-commons: " + cause.getMessage();
            }
            if (cause instanceof io.micronaut.context.exceptions.ConfigurationException
                    || cause instanceof io.micronaut.core.convert.exceptions.ConversionErrorException
                    || cause instanceof IllegalArgumentException && isSetting(cause)) {
                return "incident-commons: A setting cannot be used: " + firstLine(cause);
            }
            if (cause instanceof BindException) {
                return "incident-commons: The port is in use by another program; choose another with"
                        + " MICRONAUT_SERVER_PORT.";
            }
            if (cause instanceof FileSystemException file) {
                return "incident-commons: The file system refuses: " + file.getMessage()
                        + "; what was stored before is kept.";
            }
            if (cause instanceof SQLException sql) {
                return "incident-commons: The database cannot be used: " + withoutPassword(sql.getMessage());
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "incident-commons: This should not have happened; please report it.\n" + trace;
    }

    private static boolean isSetting(Throwable cause) {
        return cause.getMessage() != null && cause.getMessage().startsWith("incident-commons.");
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    static String withoutPassword(String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return first.replaceAll("(?i)(password=)[^&\\s]*", "$1***");
    }
}
