package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.IndexUpkeep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of documents that look alike, and to whom. */
class DocumentPagesIT {
    private static final String KEY = "a key for this test";
    private static final int NARROWEST = 320; // CSS pixels, see WCAG 2.2, 1.4.10
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestPortal portal;
    private static Batch drafts;
    private static DocumentOutcome open;
    private static DocumentOutcome hidden;
    private static DocumentOutcome othersDraft;
    private static DocumentOutcome draft;
    private static DocumentOutcome copy;

    @BeforeAll
    static void importAlike() throws IOException {
        System.setProperty("incident-commons.import-key", KEY);
        portal = TestPortal.start();
        bean(Queue.class).start();
        open = receive(batch("Fictional Rail", true, Audience.CLEAR), "open.txt", words(0, 300));
        hidden = receive(batch("Fictional Rail", true, Audience.AMBER), "hidden.txt", words(3, 300));
        othersDraft = receive(batch("Fictional Rail", false, Audience.CLEAR), "others-draft.txt", words(5, 300));
        drafts = batch("Fictional Water", false, Audience.CLEAR);
        draft = receive(drafts, "draft.txt", words(8, 300));
        copy = receive(drafts, "copy.txt", words(8, 300));
        bean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void close() {
        System.clearProperty("incident-commons.import-key");
        portal.close();
    }

    private static <T> T bean(Class<T> type) {
        return portal.context().getBean(type);
    }

    private static Batch batch(String organization, boolean publish, Audience audience) {
        return bean(Batches.class).open(organization, BatchOrigin.COMMAND_LINE, publish, audience);
    }

    private static DocumentOutcome receive(Batch batch, String name, String text) throws IOException {
        bean(Inbox.class).receive(batch, name, Labels.NONE, new ByteArrayInputStream(text.getBytes()));
        await().atMost(Duration.ofMinutes(2)).until(() -> of(batch, name).finishedAt() != null);
        return of(batch, name);
    }

    private static DocumentOutcome of(Batch batch, String name) {
        return bean(Batches.class).documents(batch.id(), java.util.Optional.empty(), 0, 100).stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "word" + n * 7 % 1000).collect(Collectors.joining(" "));
    }

    @Test
    void document_seenByAStranger_tellsNothing() throws Exception {
        for (String path : new String[] {page(draft), "/imports/" + drafts.id() + "/documents"}) {
            HttpResponse<String> page = get(path, "", "");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).doesNotContain("draft.txt", "copy.txt", open.report(), draft.sha256());
        }
        assertThat(post(page(draft) + "/retry", "", "").statusCode()).isEqualTo(403);
    }

    @Test
    void draft_seenByTheOperator_showsWhatItLooksLikeAndRepeats() throws Exception {
        String cookie = operatorCookie();
        assertThat(get("/imports/" + drafts.id() + "/documents", cookie, "").body())
                .contains("draft.txt", "copy.txt", "href=\"" + page(draft) + "\"");
        assertThat(get("/imports/" + drafts.id() + "/documents?state=DUPLICATE", cookie, "")
                        .body())
                .contains("copy.txt")
                .doesNotContain("draft.txt");

        String page = get(page(draft), cookie, "").body();

        assertThat(page)
                .contains("Nearly the same text", "href=\"/reports/" + open.report() + "\"")
                .containsPattern("Looks like <a [^>]*>IC-\\d+</a>, \\d\\d %")
                .as("of what the key's pages do not open, only the number")
                .contains(hidden.report())
                .doesNotContain("href=\"/reports/" + hidden.report())
                .as("what is a draft is compared, but nothing looks like it")
                .doesNotContain(othersDraft.report())
                .contains("The same content came as", "copy.txt", draft.sha256());
        assertThat(get(page(copy), cookie, "").body()).contains("href=\"" + page(draft) + "\"", draft.report());
        assertThat(get("/imports/" + (drafts.id() - 1) + "/documents/" + draft.document(), cookie, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void duplicate_ofWhatWasStillInWork_hasItsReport() {
        assertThat(copy.report()).isEqualTo(draft.report());
    }

    @Test
    void nearDuplicates_forEveryone_neverNameADraftOrAReportOfMembers() throws Exception {
        String signature = Signature.of(bean(Reports.class)
                        .findForPipeline(ReportId.parse(draft.report()).orElseThrow())
                        .orElseThrow())
                .written();
        String ofSignature =
                get("/api/v1/near-duplicates?signature=" + signature, "", "").body();
        assertThat(ofSignature).contains(open.report());
        String ofImport = get("/api/v1/imports/" + drafts.id() + "/near-duplicates", "", KEY)
                .body();
        assertThat(ofImport).contains(open.report(), "\"isRepeated\":true", "copy.txt");
        for (String answer : new String[] {
            ofSignature,
            ofImport,
            get("/api/v1/reports/" + open.report() + "/near-duplicates", "", "").body(),
            get("/reports/" + open.report(), "", "").body()
        }) {
            assertThat(answer).doesNotContain(hidden.report(), othersDraft.report(), "hidden.txt", "others-draft");
        }
        assertThat(get("/api/v1/reports/" + open.report() + "/near-duplicates", "", "")
                        .body())
                .doesNotContain(draft.report());
        for (String unseen : new String[] {hidden.report(), draft.report()}) {
            assertThat(get("/api/v1/reports/" + unseen + "/near-duplicates", "", "")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("/api/v1/imports/" + drafts.id() + "/near-duplicates", "", "guessed")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/near-duplicates?signature=short", "", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void report_thatIsPublishedNearlyTheSameTwice_showsItOnItsPage() throws Exception {
        DocumentOutcome twin =
                receive(batch("Fictional Mills", true, Audience.CLEAR), "twin.txt", "Another " + words(2, 300));
        bean(IndexUpkeep.class).catchUp();

        assertThat(get("/reports/" + open.report(), "", "").body())
                .contains("Nearly the same text", "href=\"/reports/" + twin.report() + "\"");
    }

    @Test
    void operatorsPages_inLightAndDarkAndNarrow_areForEveryone() throws Exception {
        DocumentOutcome failed = receive(drafts, "failed.pdf", "%PDF-1.7 and nothing more");
        assertThat(failed.state()).isEqualTo(DocumentState.QUARANTINED);
        List<String> paths = List.of(
                "/imports/" + drafts.id(),
                "/imports/" + drafts.id() + "/documents",
                "/imports/" + drafts.id() + "/documents?state=CANCELLED",
                page(draft),
                "/imports/" + drafts.id() + "/documents/" + failed.document());
        SoftAssertions all = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (BrowserContext operator = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setColorScheme(scheme)
                                .setViewportSize(NARROWEST, 800))) {
                    Page page = operator.newPage();
                    page.navigate(portal.url("/imports/key"));
                    page.locator("input[name=entered]").fill(KEY);
                    page.keyboard().press("Enter");
                    page.waitForURL(address -> !address.endsWith("/imports/key"));
                    for (String path : paths) {
                        Page shown = operator.newPage();
                        assertThat(shown.navigate(portal.url(path)).status()).isEqualTo(200);
                        all.assertThat((int) shown.evaluate("() => document.documentElement.scrollWidth"))
                                .as(path)
                                .isLessThanOrEqualTo(NARROWEST);
                        shown.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/screenshots/operator-" + paths.indexOf(path) + "-"
                                        + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
                        all.assertThat(BrowserIT.violations(shown))
                                .as(path + ", " + scheme)
                                .isEmpty();
                    }
                }
            }
        }
        all.assertAll();
    }

    private static String page(DocumentOutcome document) {
        long batch = document.name().matches("draft.txt|copy.txt") ? drafts.id() : 0;
        return "/imports/" + batch + "/documents/" + document.document();
    }

    private static String operatorCookie() throws Exception {
        HttpResponse<String> entered =
                post("/imports/key", "number=0&entered=" + URLEncoder.encode(KEY, StandardCharsets.UTF_8), "");
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<String> get(String path, String cookie, String key) throws Exception {
        HttpRequest.Builder request = request(path, cookie);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        HttpRequest request = request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
