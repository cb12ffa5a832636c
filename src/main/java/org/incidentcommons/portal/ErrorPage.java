package org.incidentcommons.portal;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * @param number the status of HTTP
 * @param happened what went wrong, in one sentence
 * @param kept what became of what the reader sent
 * @param next what to do now
 * @param details what was wrong with the request, for those who wrote it
 */
record ErrorPage(
        Shell shell, int number, String heading, String happened, String kept, String next, Optional<String> details) {
    static ErrorPage of(HttpStatus status, List<String> details) {
        String[] words = words(status);
        return new ErrorPage(
                Shell.of(words[0], Shell.Place.OTHER),
                status.getCode(),
                words[0],
                words[1],
                words[2],
                words[3],
                details.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", details)));
    }

    private static String[] words(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                words(
                        "This address cannot be read",
                        "A part of the address or of the form is not what this page expects.",
                        "Nothing was changed.",
                        "Check the address, or start a new search below.");
            case UNAUTHORIZED, FORBIDDEN ->
                words(
                        "This is not open to you",
                        "The page exists, but not for readers who have not signed in.",
                        "Nothing was changed.",
                        "Search the reports that everyone may read below.");
            case NOT_FOUND ->
                words(
                        "There is nothing at this address",
                        "The page may have moved, the report may have been withdrawn, or it may be shared with others only.",
                        "Nothing was changed.",
                        "Search for it below; reports keep their number, so IC-17 is found as IC-17.");
            case METHOD_NOT_ALLOWED ->
                words(
                        "This address does not take that",
                        "The request was of a kind that this address does not answer.",
                        "Nothing was changed.",
                        "Open the page from one of the links above.");
            case GONE ->
                words(
                        "This was withdrawn",
                        "Its contributor took it back.",
                        "Its number is not used again.",
                        "Search for similar reports below.");
            case REQUEST_ENTITY_TOO_LARGE ->
                words(
                        "That is too large",
                        "What was sent is longer than this page accepts.",
                        "Nothing of it was kept.",
                        "Send a shorter text: a few paragraphs that say what happened are enough to compare.");
            case UNPROCESSABLE_ENTITY ->
                words(
                        "That could not be used",
                        "What was sent could be read, but not used as it is.",
                        "Nothing of it was kept.",
                        "Go back, correct it and send it again.");
            case TOO_MANY_REQUESTS ->
                words(
                        "Too many requests",
                        "More requests came from your address than the portal answers in a minute.",
                        "Nothing was changed.",
                        "Wait a minute and try again.");
            case SERVICE_UNAVAILABLE ->
                words(
                        "The portal cannot reach its data",
                        "The database does not answer at the moment.",
                        "What was stored is safe; what you just sent was not kept.",
                        "Try again in a minute. The operator finds the reason in the log.");
            default ->
                status.getCode() >= 500
                        ? words(
                                "Something broke on our side",
                                "The page could not be made. It is not your doing.",
                                "What was stored is safe; what you just sent may not have been kept.",
                                "Try again. If it happens again, tell the operator the address and the time.")
                        : words(
                                "That did not work",
                                "The request could not be answered as it was sent.",
                                "Nothing was changed.",
                                "Go back and try again, or start a new search below.");
        };
    }

    private static String[] words(String heading, String happened, String kept, String next) {
        return new String[] {heading, happened, kept, next};
    }
}
