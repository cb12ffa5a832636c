package org.incidentcommons.portal;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.language.Words;

/**
 * @param number the status of HTTP
 * @param happened what went wrong, in one sentence
 * @param kept what became of what the reader sent
 * @param next what to do now
 * @param details what was wrong with the request, for those who wrote it
 */
record ErrorPage(
        Shell shell, int number, String heading, String happened, String kept, String next, Optional<String> details) {
    static ErrorPage of(HttpStatus status, List<String> details, Words words) {
        Said said = said(status, words);
        return new ErrorPage(
                Shell.of(said.heading(), Shell.Place.OTHER),
                status.getCode(),
                said.heading(),
                said.happened(),
                said.kept(),
                said.next(),
                details.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", details)));
    }

    private record Said(String heading, String happened, String kept, String next) {}

    private static Said said(HttpStatus status, Words words) {
        String unchanged = words.say("error.unchanged");
        String notKept = words.say("error.notKept");
        return switch (status) {
            case BAD_REQUEST ->
                new Said(
                        words.say("error.badRequest"),
                        words.say("error.badRequest.happened"),
                        unchanged,
                        words.say("error.badRequest.next"));
            case UNAUTHORIZED, FORBIDDEN ->
                new Said(
                        words.say("error.forbidden"),
                        words.say("error.forbidden.happened"),
                        unchanged,
                        words.say("error.forbidden.next"));
            case NOT_FOUND ->
                new Said(
                        words.say("error.notFound"),
                        words.say("error.notFound.happened"),
                        unchanged,
                        words.say("error.notFound.next"));
            case METHOD_NOT_ALLOWED ->
                new Said(
                        words.say("error.notAllowed"),
                        words.say("error.notAllowed.happened"),
                        unchanged,
                        words.say("error.notAllowed.next"));
            case GONE ->
                new Said(
                        words.say("error.gone"),
                        words.say("error.gone.happened"),
                        words.say("error.gone.kept"),
                        words.say("error.gone.next"));
            case REQUEST_ENTITY_TOO_LARGE ->
                new Said(
                        words.say("error.tooLarge"),
                        words.say("error.tooLarge.happened"),
                        notKept,
                        words.say("error.tooLarge.next"));
            case UNPROCESSABLE_ENTITY ->
                new Said(
                        words.say("error.unusable"),
                        words.say("error.unusable.happened"),
                        notKept,
                        words.say("error.unusable.next"));
            case TOO_MANY_REQUESTS ->
                new Said(
                        words.say("error.tooMany"),
                        words.say("error.tooMany.happened"),
                        unchanged,
                        words.say("error.tooMany.next"));
            case SERVICE_UNAVAILABLE ->
                new Said(
                        words.say("error.unavailable"),
                        words.say("error.unavailable.happened"),
                        words.say("error.unavailable.kept"),
                        words.say("error.unavailable.next"));
            default -> status.getCode() >= 500 ? ourFault(words) : notDone(words, unchanged);
        };
    }

    private static Said ourFault(Words words) {
        return new Said(
                words.say("error.ours"),
                words.say("error.ours.happened"),
                words.say("error.ours.kept"),
                words.say("error.ours.next"));
    }

    private static Said notDone(Words words, String unchanged) {
        return new Said(
                words.say("error.other"), words.say("error.other.happened"), unchanged, words.say("error.other.next"));
    }
}
