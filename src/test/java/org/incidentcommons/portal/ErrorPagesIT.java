package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader sees when a request fails, from real requests and for each status there is a page for. */
class ErrorPagesIT {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static IntStream statuses() {
        return IntStream.of(400, 403, 404, 410, 413, 422, 429, 500, 503);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void errorPage_ofEachStatus_saysWhatHappenedWhatWasKeptAndWhatToDo(int status) {
        for (Language language : Language.values()) {
            HttpResponse<String> answer = portal.get("/style/error/" + status + "?lang=" + language.tag());
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select("main .happened").text()).hasSizeGreaterThan(15);
            assertThat(page.select("main .kept").text()).hasSizeGreaterThan(10);
            assertThat(page.select("main .next").text()).hasSizeGreaterThan(15);
            assertThat(page.select("main form.find")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/imports?done=soon, 400, badRequest",
        "/imports/1/outcomes.csv, 403, forbidden",
        "/no/such/page, 404, notFound",
        "/assets/0/no-such-file, 404, notFound",
        "/similar/compare/nothing, 404, notFound"
    })
    void request_thatFails_isAnsweredByItsPage(String path, int status, String message) {
        HttpResponse<String> answer = portal.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo(new Messages(true).in(Language.ENGLISH).say("error." + message));
    }

    /** The frame refuses it before any controller, with nothing but a status. */
    @Test
    void request_thatAnotherSiteSends_isAnsweredByItsPage() {
        HttpResponse<String> answer = portal.get("/similar", Map.of("Origin", "https://elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo(new Messages(true).in(Language.ENGLISH).say("error.forbidden"));
    }

    /** Nothing is lost of a form: it says beside its field what was wrong. */
    @Test
    void pastedText_thatIsTooLong_isAnsweredByItsFormWithTheProblem() {
        HttpResponse<String> answer = portal.post("/similar", Map.of("text", "x".repeat(300_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body())
                        .select("[role=alert] a[href=#text]")
                        .text())
                .isNotBlank();
    }
}
