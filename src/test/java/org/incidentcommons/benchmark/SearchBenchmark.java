package org.incidentcommons.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.search.lucene.FilledIndex;
import org.incidentcommons.search.lucene.RawLucene;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Searches over HTTP beside a program written straight on Lucene, on the same index in the same run, call by call in
 * turn. The index is filled by the program's own mapping and writer, past the database, and kept in {@code target}.
 *
 * <pre>{@code mvn test -Dtest=SearchBenchmark -Dbenchmark=100000}</pre>
 *
 * <p>{@code -Dbenchmark.parts=mix,similar} leaves out what is not named; {@code benchmark.warming} and
 * {@code benchmark.searches} say how many of each kind are asked before it is timed, and then.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "\\d+")
class SearchBenchmark {
    private static final long SEED = 42;
    private static final int REPORTS = Integer.getInteger("benchmark", 1_000);
    private static final int WARMING = Integer.getInteger("benchmark.warming", 800); // searches of each kind
    private static final int MEASURED = Integer.getInteger("benchmark.searches", 150); // of each kind
    private static final String PARTS = System.getProperty("benchmark.parts", "mix,similar,completion,clients,meaning");
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = 5_000_000_000L;
    private static final int EXCHANGES = 2_000;
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private static ApplicationContext context;
    private static int port;
    private static RawLucene lucene;
    private static Language language;
    private static Vocabularies vocabularies;

    @BeforeAll
    static void start() throws IOException {
        Path data = data();
        // Words only: what meaning adds is a matter of its own.
        Map<String, Object> settings =
                Map.of("incident-commons.data", data.toString(), "incident-commons.index.follow", false);
        language = new Language(SEED);
        context = TestContext.start(settings);
        vocabularies = context.getBean(Vocabularies.class);
        context.close();
        if (!FilledIndex.isIn(data, REPORTS)) {
            long begin = System.nanoTime();
            FilledIndex.write(data, REPORTS, new MadeUpReports(SEED, language, vocabularies)::report, vocabularies);
            System.out.printf("%,d reports written in %.0f s%n", REPORTS, (System.nanoTime() - begin) / 1e9);
        }
        context = TestContext.start(settings);
        port = context.getBean(EmbeddedServer.class).start().getPort();
        lucene = new RawLucene(data, vocabularies);
        System.out.printf("%,d reports in %d segments%n", REPORTS, lucene.segments());
    }

    private static Path data() {
        return Path.of("target/benchmark", String.valueOf(REPORTS));
    }

    @AfterAll
    static void stop() throws IOException {
        lucene.close();
        context.close();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void print_mixAndSimilar_besideRawLucene() throws Exception {
        try (KeepAlive http = new KeepAlive(port)) {
            if (has("mix")) {
                warm(http);
                compare("all facets, 10 hits, highlights", http, true);
                compare("no facets, 10 hits, highlights", http, false);
            }
            if (has("similar")) {
                similar("similar", http);
            }
            if (has("completion")) {
                completion(http);
                empty(http);
            }
        }
        if (has("clients")) {
            manyClients();
        }
        if (has("meaning")) {
            meaning();
        }
    }

    private static boolean has(String part) {
        return List.of(PARTS.split(",")).contains(part);
    }

    /** What reading by meaning adds, to the same searches call by call. */
    private void meaning() throws Exception {
        try (PortalByMeaning second = new PortalByMeaning(data(), REPORTS);
                KeepAlive words = new KeepAlive(port);
                KeepAlive both = new KeepAlive(second.port())) {
            for (Mix.Search search : searches(WARMING, 5)) {
                both.get(address(search, true), JSON);
            }
            Beside beside = new Beside("search by meaning too");
            for (Mix.Search search : searches(MEASURED, 6)) {
                RawLucene.Prepared same = lucene.prepare(search.request(), false);
                beside.call(
                        () -> lucene.search(same, true),
                        () -> words.get(address(search, true), JSON),
                        () -> both.get(address(search, true), JSON));
            }
            beside.print("JSON by words", "by meaning too");
            similar("similar, meaning", both);
        }
    }

    private void completion(KeepAlive http) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Beside beside = new Beside("completion");
        for (int i = 0; i < WARMING + 2 * MEASURED; i++) {
            String word = language.word(random.nextInt(20, 5_000));
            String typed = word.substring(0, Math.min(word.length(), 1 + random.nextInt(5)));
            Beside kept = i < WARMING ? new Beside("") : beside;
            kept.call(
                    () -> lucene.complete(typed),
                    () -> http.get("/benchmark/empty", JSON),
                    () -> http.get("/api/v1/completions?q=" + typed, JSON));
        }
        beside.print("empty exchange", "JSON");
    }

    private List<Mix.Search> searches(int ofEachKind, long seed) {
        return new Mix(language, vocabularies, seed).searches(ofEachKind);
    }

    private void warm(KeepAlive http) throws Exception {
        for (Mix.Search search : searches(WARMING, 1)) {
            lucene.search(lucene.prepare(search.request(), false), true);
            http.get(address(search, true), JSON);
            lucene.search(lucene.prepare(search.request(), true), false);
            http.get(address(search, false), JSON);
            http.get("/search?" + search.request().toQueryString(), HTML);
        }
    }

    private static String address(Mix.Search search, boolean hasFacets) {
        return "/api/v1/reports?" + search.request().toQueryString() + (hasFacets ? "" : "&facets=false");
    }

    private void compare(String title, KeepAlive http, boolean hasFacets) throws Exception {
        Table table = new Table(title);
        Map<Mix.Kind, Timings[]> byKind = new EnumMap<>(Mix.Kind.class);
        Timings[] all = Table.timings();
        Timings page = new Timings();
        for (Mix.Search search : searches(MEASURED, hasFacets ? 2 : 3)) {
            RawLucene.Prepared same = lucene.prepare(search.request(), false);
            RawLucene.Prepared plain = lucene.prepare(search.request(), true);
            Timings.Call[] calls = {
                () -> assertThat(lucene.search(same, hasFacets)).isNotNegative(),
                () -> assertThat(lucene.search(plain, hasFacets)).isNotNegative(),
                () -> http.get(address(search, hasFacets), JSON),
                () -> http.get("/search?" + search.request().toQueryString(), HTML)
            };
            long[] nanos = new long[calls.length];
            Timings[] kind = byKind.computeIfAbsent(search.kind(), name -> Table.timings());
            for (int i = 0; i < calls.length; i++) {
                Timings.Call call = calls[i];
                long start = System.nanoTime();
                call.run();
                nanos[i] = System.nanoTime() - start;
                kind[i].add(nanos[i]);
                all[i].add(nanos[i]);
            }
            page.add(nanos[3] - nanos[2]);
        }
        byKind.forEach((kind, timings) -> table.row(kind.label(), timings));
        table.row("the mix", all);
        table.print();
        System.out.printf(
                "the page adds to JSON, call by call: %.2f ms median, %.2f ms p95%n",
                page.quantile(0.5), page.quantile(0.95));
    }

    private void similar(String title, KeepAlive http) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Timings raw = new Timings();
        Timings json = new Timings();
        for (int i = 0; i < WARMING + 2 * MEASURED; i++) {
            long number = visible(random);
            boolean isMeasured = i >= WARMING;
            (isMeasured ? raw : new Timings()).time(() -> lucene.similar(number));
            (isMeasured ? json : new Timings())
                    .time(() -> http.post("/api/v1/similar", "{\"id\":\"IC-" + number + "\",\"size\":10}"));
        }
        System.out.printf(
                "%n%-16s Lucene %6.2f %6.2f ms   JSON %6.2f %6.2f ms   %.2f times, p95 %.2f times%n",
                title,
                raw.quantile(0.5),
                raw.quantile(0.95),
                json.quantile(0.5),
                json.quantile(0.95),
                json.quantile(0.5) / raw.quantile(0.5),
                json.quantile(0.95) / raw.quantile(0.95));
    }

    private static long visible(SplittableRandom random) {
        MadeUpReports reports = new MadeUpReports(SEED, language, vocabularies);
        long number;
        do {
            number = 1 + random.nextInt(REPORTS);
        } while (reports.report(number).audience() != Audience.CLEAR);
        return number;
    }

    private interface Client {
        void ask(Mix.Search search) throws Exception;
    }

    private interface Clients {
        Client next() throws IOException;
    }

    private void manyClients() throws Exception {
        List<Mix.Search> searches = searches(1_000, 4);
        List<Double> raw = new ArrayList<>();
        List<Double> json = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            raw.add(perSecond(searches, () -> search -> lucene.search(lucene.prepare(search.request(), false), true)));
            json.add(perSecond(searches, () -> {
                KeepAlive http = new KeepAlive(port);
                return search -> http.get(address(search, true), JSON);
            }));
            page.add(perSecond(searches, () -> {
                KeepAlive http = new KeepAlive(port);
                return search -> http.get("/search?" + search.request().toQueryString(), HTML);
            }));
        }
        System.out.printf(
                "%n%d clients, the mix with all facets, searches a second in %d rounds: Lucene %.0f, JSON %.0f, HTML %.0f;"
                        + " JSON %.2f of Lucene%n",
                CLIENTS, ROUNDS, median(raw), median(json), median(page), median(json) / median(raw));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double perSecond(List<Mix.Search> searches, Clients clients) throws Exception {
        AtomicInteger next = new AtomicInteger();
        LongAdder done = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Client client = clients.next();
            threads.add(Thread.ofPlatform().start(() -> {
                long start = System.nanoTime();
                while (System.nanoTime() - start < ROUND_NANOS) {
                    try {
                        client.ask(searches.get(Math.floorMod(next.getAndIncrement(), searches.size())));
                        done.increment();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }));
        }
        long begin = System.nanoTime();
        for (Thread thread : threads) {
            thread.join();
        }
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private void empty(KeepAlive http) throws Exception {
        Timings timings = new Timings();
        for (int i = 0; i < 2 * EXCHANGES; i++) {
            (i < EXCHANGES ? new Timings() : timings).time(() -> http.get("/benchmark/empty", JSON));
        }
        System.out.printf("%n%-16s %.2f %.2f ms%n", "empty exchange", timings.quantile(0.5), timings.quantile(0.95));
    }
}
