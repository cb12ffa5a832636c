package org.incidentcommons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=backup+restore",
                "q=%22backup+restore%22+-tape&sort=newest",
                "theme=malware&theme=ransomware&cause=untested-restore&sector=health&country=DE&country=FR",
                "from=2015&to=2020",
                "to=2020&sort=oldest&page=3&size=50",
                "q=%C3%A4%26%3D%23%2B%25+%F0%9F%98%80"
            })
    void toQueryString_afterParse_isTheIdentity(String query) {
        SearchRequest request = parse(query);

        assertThat(request.toQueryString()).isEqualTo(query);
        assertThat(request.notices()).isEmpty();
    }

    @Test
    void parse_afterToQueryString_isTheIdentityForAnyRequest() {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            SearchRequest request = anyRequest(random);

            assertThat(parse(request.toQueryString())).isEqualTo(request);
        }
    }

    @Test
    void parse_commasRepetitionPrefixAndCase_giveTheSameFilter() {
        assertThat(parse("cause=b,a&cause=cause:C&country=de,Fr"))
                .isEqualTo(parse("cause=a&cause=b&cause=c&country=DE&country=FR"));
    }

    @Test
    void parse_badValues_dropsAndNamesThem() {
        SearchRequest request = parse("theme=%3Cscript%3E&country=Germany&from=soon&sort=best&page=-1&size=0");

        assertThat(request).isEqualTo(withNotices(SearchRequest.EVERYTHING, request.notices()));
        assertThat(request.notices())
                .extracting(Notice::sentence)
                .hasSize(6)
                .anyMatch(notice -> notice.contains("theme"))
                .anyMatch(notice -> notice.contains("country"))
                .anyMatch(notice -> notice.contains("from"))
                .anyMatch(notice -> notice.contains("sort"))
                .anyMatch(notice -> notice.contains("page"))
                .anyMatch(notice -> notice.contains("size"))
                .noneMatch(notice -> notice.contains("script"));
    }

    @Test
    void parse_valuesBeyondTheirBounds_areBroughtWithin() {
        SearchRequest request = parse("page=999999999&size=1000&q=" + "x".repeat(20_000));

        assertThat(request.size()).isEqualTo(SearchRequest.MAX_SIZE);
        assertThat((long) request.page() * request.size()).isLessThanOrEqualTo(SearchRequest.MAX_REACHABLE);
        assertThat(request.words()).hasSize(1_000);
        assertThat(request.notices()).hasSize(3);
    }

    @Test
    void parse_datesAndYearsInTheWrongOrder_takesTheirYearsInOrder() {
        SearchRequest request = parse("from=2021-03-28&to=2019-12");

        assertThat(request.from()).hasValue(2019);
        assertThat(request.to()).hasValue(2021);
    }

    @Test
    void parse_sortByRelevanceWithoutWords_sortsByDate() {
        assertThat(parse("sort=relevance").sort()).isEqualTo(SortOrder.NEWEST);
        assertThat(parse("q=x").sort()).isEqualTo(SortOrder.RELEVANCE);
    }

    @Test
    void with_andWithout_leadBackToTheFirstPage() {
        SearchRequest request = parse("q=x&theme=a&page=4");

        assertThat(request.with(Facet.THEME, "b").toQueryString()).isEqualTo("q=x&theme=a&theme=b");
        assertThat(request.without(Facet.THEME, "a").toQueryString()).isEqualTo("q=x");
        assertThat(request.withOnly(Facet.THEME, "c").toQueryString()).isEqualTo("q=x&theme=c");
        assertThat(request.with(Facet.YEAR, "2020").toQueryString()).isEqualTo("q=x&theme=a&from=2020&to=2020");
        assertThat(request.withPage(5).toQueryString()).isEqualTo("q=x&theme=a&page=5");
    }

    private static SearchRequest anyRequest(Random random) {
        SearchRequest request = SearchRequest.EVERYTHING;
        for (Facet facet : List.of(Facet.THEME, Facet.CAUSE, Facet.SECTOR)) {
            for (int i = random.nextInt(3); i > 0; i--) {
                request = request.with(facet, "concept-" + random.nextInt(20));
            }
        }
        if (random.nextBoolean()) {
            String signs = "a\"b -&=+%;,é😀\t<>#?/\\'";
            StringBuilder words = new StringBuilder("w");
            random.ints(12, 0, signs.codePointCount(0, signs.length()))
                    .forEach(i -> words.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, i))));
            request = request.withWords(words.toString());
        }
        int year = 1990 + random.nextInt(30);
        request = request.withYears(
                random.nextBoolean() ? OptionalInt.of(year) : OptionalInt.empty(),
                random.nextBoolean() ? OptionalInt.of(year + random.nextInt(5)) : OptionalInt.empty());
        request = request.withSort(SortOrder.values()[random.nextInt(3)]);
        return request.withSize(1 + random.nextInt(100)).withPage(1 + random.nextInt(100));
    }

    private static SearchRequest withNotices(SearchRequest r, List<Notice> notices) {
        return new SearchRequest(
                r.view(),
                r.words(),
                r.filters(),
                r.from(),
                r.to(),
                r.sort(),
                r.isFolded(),
                r.page(),
                r.size(),
                notices);
    }

    private static SearchRequest parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = parameter.indexOf('=');
            parameters
                    .computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return SearchRequest.parse(parameters);
    }
}
