package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.incidentcommons.extract.ProtectedPdf;
import org.incidentcommons.extract.ProtectedZipFile;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protected documents open by each way in which a password can be given, and no way leaves it anywhere. */
class ProtectedDocumentsIT {
    private static final String PASSWORD = "Quagga-4711-Zeppelin";
    private static final String WRONG = "Kookaburra-0815-Wrong";
    private static final Duration DONE_WITHIN = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private String key;
    private String cookie;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void passwords_givenByPageInterfaceAndCommand_openDocumentsAndAreKeptNowhere() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = folder.resolve("portal.log");
        Process portal = Program.start(environment(), log, "serve");
        try {
            await().atMost(Duration.ofMinutes(3)).until(this::answers);
            key = Files.readString(folder.resolve("data/import.key")).strip();
            cookie = cookie();

            opensByPage(pdf("page"), "page.pdf");
            opensByPage(zip("page", EncryptionMethod.ZIP_STANDARD), "page.zip");
            opensByHeader();
        } finally {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
        String commands = opensByCommand();

        assertThat(commands + Files.readString(log)).doesNotContain(PASSWORD, WRONG);
        assertThat(filesThatHold(PASSWORD)).isEmpty();
        assertThat(filesThatHold(WRONG)).isEmpty();
        assertThat(filesThatHold("page.pdf"))
                .as("what is stored would be found")
                .isNotEmpty();
    }

    private void opensByPage(byte[] document, String name) throws Exception {
        long batch = openBatch("");
        send(batch, name, document);
        assertThat(outcome(batch, name)).contains("\"state\":\"QUARANTINED\"", "\"outcome\":\"ENCRYPTED\"");
        String page = "/imports/" + batch + "/documents/" + number(outcome(batch, name));
        assertThat(get(page).body()).contains("type=\"password\"", "Open and read it");

        assertThat(submit(page, WRONG)).contains("type=\"password\"");
        assertThat(outcome(batch, name)).contains("ENCRYPTED", "the one given does not open it");
        assertThat(submit(page, "")).contains("A password has 1 to 255 characters");
        submit(page, PASSWORD);
        await().atMost(DONE_WITHIN)
                .until(() -> get(page).body().matches("(?s).*(draft|unpacked archive).*IC-.*")
                        || get(page).body().contains("unpacked archive"));
        assertThat(documents(batch)).contains("\"state\":\"DRAFT\"").doesNotContain("QUARANTINED");
    }

    /** @return the page after the document came to its end again */
    private String submit(String page, String password) throws Exception {
        HttpResponse<String> answer = post(
                page + "/retry", "password=" + encoded(password), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).doesNotContain(PASSWORD, WRONG);
        await().atMost(DONE_WITHIN).until(() -> !get(next).body().contains("in work"));
        return get(next).body();
    }

    private void opensByHeader() throws Exception {
        long wrong = openBatch(WRONG);
        send(wrong, "header.zip", zip("header", EncryptionMethod.AES));
        assertThat(outcome(wrong, "header.zip")).contains("ENCRYPTED", "the one given does not open it");
        long right = openBatch(PASSWORD);
        send(right, "header.zip", zip("header", EncryptionMethod.AES));
        send(right, "header.pdf", pdf("header"));
        assertThat(outcome(right, "header.pdf")).contains("\"state\":\"PUBLISHED\"");
        assertThat(outcome(right, "header.zip")).contains("\"state\":\"UNPACKED\"");
        assertThat(outcome(right, "header.zip!/note.txt")).contains("\"state\":\"PUBLISHED\"");
    }

    /** @return what it printed */
    private String opensByCommand() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.write(inbox.resolve("command.pdf"), pdf("command"));
        Files.write(inbox.resolve("command.zip"), zip("command", EncryptionMethod.ZIP_STANDARD));
        Program.Run wrong = imported(inbox, WRONG);
        assertThat(wrong.out()).as(wrong.err()).containsPattern("quarantined +2\n");
        Program.Run right = imported(inbox, PASSWORD);
        assertThat(right.out())
                .as(right.err())
                .containsPattern("published +2\n")
                .containsPattern("unpacked archive +1\n");
        return wrong.out() + wrong.err() + right.out() + right.err();
    }

    private Program.Run imported(Path inbox, String password) {
        return Program.run(
                environment(),
                "",
                "import",
                inbox.toString(),
                "--organization",
                "Fictional Locks",
                "--publish",
                "--password",
                password);
    }

    private Map<String, String> environment() {
        return Map.of(
                "INCIDENT_COMMONS_DATA", folder.resolve("data").toString(),
                "MICRONAUT_SERVER_PORT", Integer.toString(port),
                "INCIDENT_COMMONS_SAMPLE", "false");
    }

    private static byte[] pdf(String way) {
        return ProtectedPdf.saying("The pump ran dry, told by " + way + ".", PASSWORD);
    }

    private static byte[] zip(String way, EncryptionMethod method) throws IOException {
        return ProtectedZipFile.saying("A fuse blew in the night, told by " + way + ".", PASSWORD, method);
    }

    /** Everything that was written: database, its logs, originals, index, logs of the program. */
    private List<String> filesThatHold(String text) throws IOException {
        List<byte[]> forms = List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16LE));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> forms.stream().anyMatch(form -> holds(file, form)))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] form) {
        try {
            String all = Files.readString(file, StandardCharsets.ISO_8859_1);
            return all.contains(new String(form, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return get("/api/v1/reports").statusCode() == 200 && Files.exists(folder.resolve("data/import.key"));
        } catch (Exception notYet) {
            return false;
        }
    }

    private String cookie() throws Exception {
        HttpResponse<String> entered =
                post("/imports/key", "number=0&entered=" + key, "Content-Type", "application/x-www-form-urlencoded");
        String whole = entered.headers().firstValue("Set-Cookie").orElseThrow();
        return whole.substring(0, whole.indexOf(';'));
    }

    private long openBatch(String password) throws Exception {
        String organization = "?organization=Fictional+Locks&publish=" + !password.isEmpty();
        HttpResponse<String> answer = password.isEmpty()
                ? post("/api/v1/imports" + organization, "")
                : post("/api/v1/imports" + organization, "", "Document-Password", encoded(password));
        Matcher batch = Pattern.compile("\"batch\":(\\d+)").matcher(answer.body());
        assertThat(batch.find()).as(answer.body()).isTrue();
        return Long.parseLong(batch.group(1));
    }

    private void send(long batch, String name, byte[] document) throws Exception {
        HttpRequest request = request("/api/v1/imports/" + batch + "/documents?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(document))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        await().atMost(DONE_WITHIN).until(() -> !documents(batch).contains("IN_WORK"));
    }

    private String documents(long batch) throws Exception {
        return get("/api/v1/imports/" + batch + "/documents").body();
    }

    private String outcome(long batch, String name) throws Exception {
        String all = documents(batch);
        Matcher one = Pattern.compile("\\{[^{}]*\"name\":\"" + Pattern.quote(name) + "\"[^{}]*}")
                .matcher(all);
        assertThat(one.find()).as(all).isTrue();
        return one.group();
    }

    private static String number(String outcome) {
        Matcher number = Pattern.compile("\"document\":(\\d+)").matcher(outcome);
        assertThat(number.find()).as(outcome).isTrue();
        return number.group(1);
    }

    private static String encoded(String password) {
        return URLEncoder.encode(password, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .header("Accept-Language", "en");
        if (key != null && path.startsWith("/api")) {
            request.header("Authorization", "Bearer " + key);
        }
        return cookie == null ? request : request.header("Cookie", cookie);
    }
}
