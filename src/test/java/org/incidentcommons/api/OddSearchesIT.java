package org.incidentcommons.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the address of a search holds, there is an answer; what it could not use is said in a notice. */
class OddSearchesIT {
    private static final String NONE = "\"notices\":[]";
    private static final String NOTHING = "hold nothing that can be searched for";

    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        long organization = portal.context()
                .getBean(Organizations.class)
                .named("Fictional Water")
                .id();
        Reports reports = portal.context().getBean(Reports.class);
        reports.save(report(organization, "A pump ran dry", "The intake pump ran dry at 5 o'clock, to be exact."));
        reports.save(report(organization, "A valve stuck", "Ein Ventil für Öl klemmte 😀 and nobody saw it."));
        portal.context().getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    /** The query string, the reports it finds, and what its notices say. */
    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("q=", 2, NONE),
                Arguments.of("q=" + encoded("\u0000\u0001\u0007\ud83c"), 2, NOTHING),
                Arguments.of("q=" + encoded("pump\u0000\u200b\ufeff\uffff"), 1, NONE),
                Arguments.of("q=%C3%28%FF", 2, NOTHING),
                Arguments.of("q=" + "pump+".repeat(2_000), 1, "first 1000 characters"),
                Arguments.of("q=" + "x".repeat(10_000), 0, "first 1000 characters"),
                Arguments.of("q=" + encoded("😀".repeat(1_500)), 2, "first 1000 characters"),
                Arguments.of("q=the+of+and", 0, NONE),
                Arguments.of("q=to+be+or+not+to+be", 1, NONE),
                Arguments.of("q=" + encoded("!?.,;:()[]{}*~^\\/|&+"), 2, NOTHING),
                Arguments.of("q=-pump", 1, NONE),
                Arguments.of("q=-pump+-valve+-%22ran+dry%22", 0, NONE),
                Arguments.of("q=-", 2, NOTHING),
                Arguments.of("q=%22pump+ran", 1, "A quotation mark is not closed"),
                Arguments.of("q=pump%22+ran+%22", 1, NONE),
                Arguments.of("q=%22%22%22", 2, NOTHING),
                Arguments.of("q=" + encoded("😀"), 2, NOTHING),
                Arguments.of("q=" + encoded("für öl"), 1, NONE),
                Arguments.of("q=pump&size=0", 1, "\\\"size\\\" was left out"),
                Arguments.of("q=pump&size=1000", 1, "\\\"size\\\" goes up to 100"),
                Arguments.of("q=pump&size=-5", 1, "\\\"size\\\" was left out"),
                Arguments.of("size=99999999999999999999", 2, "\\\"size\\\" was left out"),
                Arguments.of("q=pump&page=0", 1, "\\\"page\\\" was left out"),
                Arguments.of("q=pump&page=99999", 1, "\\\"page\\\" goes up to"),
                Arguments.of("q=pump&page=500&size=20", 1, NONE),
                Arguments.of("q=pump&page=one&sort=best", 1, "\\\"sort\\\" was left out"),
                Arguments.of("q=pump&q=dry&q=", 1, NONE),
                Arguments.of("page=1&page=2&size=10&size=20&sort=newest&sort=oldest", 2, NONE),
                Arguments.of("from=2025&to=2001", 2, "exchanged"),
                Arguments.of("from=2021&to=2019", 2, "exchanged"),
                Arguments.of("from=2020-13-45&to=9999", 2, NONE),
                Arguments.of("from=0000", 2, NONE),
                Arguments.of("from=yesterday", 2, "\\\"from\\\" was left out"),
                Arguments.of("q=" + encoded("AND OR NOT"), 2, "needs something on"),
                Arguments.of("q=" + encoded("((((((((((((((((((((pump"), 1, "Parentheses go 10 deep"),
                Arguments.of("q=" + encoded("<script>alert(1)</script> pump"), 0, NONE),
                Arguments.of("q=" + encoded("\"<script>\" OR pump"), 1, NONE),
                Arguments.of("q=" + encoded("/(a+)+$/ OR (x|x)*pump"), 1, "A * stands at the end"),
                Arguments.of("q=" + encoded("pu".repeat(200) + "* OR pump"), 1, NONE),
                Arguments.of("q=" + encoded("a* b* pu* p* pum* va* o* x*"), 1, "A * stands at the end"),
                Arguments.of("q=pump&page=-1", 1, "\\\"page\\\" was left out"),
                Arguments.of("q=pump&page=1000000000", 1, "\\\"page\\\" was left out"),
                Arguments.of("q=pump&view=nothing&fold=perhaps", 1, "\\\"view\\\" was left out"),
                Arguments.of("severity=dreadful&type=stone&has=nothing&kind=odd", 2, "severity were left out"),
                Arguments.of("theme=no-such-theme", 0, NONE),
                Arguments.of("theme=" + encoded("<script>") + "&country=Germany", 2, "country were left out"),
                Arguments.of("theme=,,,&cause=&sector", 2, NONE),
                Arguments.of("unknown=1&=2&&&q", 2, NONE));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void search_oddAddress_isAnsweredWithNotices(String query, long total, String notice) throws IOException {
        Answer answer = get("/api/v1/reports?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .contains("{\"total\":" + total + ",\"totalIsAtLeast\":false,")
                .contains(notice);
        assertThat(get("/search?" + query).status()).as("the page").isEqualTo(200);
    }

    /** What is no address at all is the client's mistake, and is said so. */
    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%ZZ", "q=pump%2"})
    void search_brokenEncoding_isABadRequest(String query) throws IOException {
        Answer answer = get("/api/v1/reports?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("{\"error\":\"The request was not understood");
        assertThat(get("/search?" + query).status()).as("the page").isEqualTo(400);
    }

    private record Answer(int status, String text) {}

    /** Sends the address as it is: a client would refuse some of them. */
    private static Answer get(String address) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(portal.url("/")).getPort())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
        }
    }
}
