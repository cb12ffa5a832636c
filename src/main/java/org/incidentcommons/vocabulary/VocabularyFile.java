package org.incidentcommons.vocabulary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one vocabulary file and refuses it, by line and reason, when something in it cannot be meant. */
final class VocabularyFile {
    private static final Set<String> FILE_KEYS = Set.of("scheme", "title", "description", "concepts");
    private static final Set<String> CONCEPT_KEYS = Set.of(
            "id",
            "prefLabel",
            "altLabels",
            "phrases",
            "hints",
            "definition",
            "scopeNote",
            "example",
            "broader",
            "exactMatch",
            "closeMatch");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WEIGHTED = Pattern.compile("(.*?)\\s*\\^\\s*([0-9.]+)");

    private final Scheme scheme;
    private final YamlValue root;
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();
    private final Map<String, String> labelOwners = new HashMap<>();
    private final Map<String, String> exactMatchOwners = new HashMap<>();

    VocabularyFile(Scheme scheme, InputStream yaml) {
        this.scheme = scheme;
        this.root = YamlValue.read(scheme.fileName(), yaml);
    }

    Vocabulary read() {
        root.refuseOtherKeysThan(FILE_KEYS);
        YamlValue named = root.required("scheme");
        if (!named.text().equals(scheme.id())) {
            throw named.fault("this file must hold the scheme '" + scheme.id() + "', not '" + named.text() + "'");
        }
        List<YamlValue> values = root.required("concepts").items();
        values.forEach(this::register);
        List<Concept> concepts = values.stream().map(this::concept).toList();
        concepts.forEach(this::refuseCycle);
        return new Vocabulary(
                scheme,
                root.required("title").text(),
                root.required("description").text(),
                concepts);
    }

    private void register(YamlValue entry) {
        entry.refuseOtherKeysThan(CONCEPT_KEYS);
        YamlValue id = entry.required("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.fault("the id '" + id.text() + "' must be small letters and digits joined by single hyphens");
        }
        YamlValue earlier = entries.putIfAbsent(id.text(), entry);
        if (earlier != null) {
            throw id.fault("the id '" + id.text() + "' is already used in line " + earlier.line());
        }
    }

    private Concept concept(YamlValue entry) {
        String id = entry.required("id").text();
        YamlValue prefLabel = entry.required("prefLabel");
        claim(labelOwners, prefLabel, prefLabel.text(), id, "label");
        List<String> altLabels = new ArrayList<>();
        for (YamlValue label : entry.list("altLabels")) {
            claim(labelOwners, label, label.text(), id, "label");
            altLabels.add(label.text());
        }
        List<Curie> exactMatch = curies(entry, "exactMatch");
        List<YamlValue> written = entry.list("exactMatch");
        for (int i = 0; i < exactMatch.size(); i++) {
            claim(exactMatchOwners, written.get(i), exactMatch.get(i).toString(), id, "exact match");
        }
        return new Concept(
                id,
                scheme,
                prefLabel.text(),
                altLabels,
                wordings(entry, "phrases"),
                wordings(entry, "hints"),
                entry.required("definition").text(),
                entry.optional("scopeNote").map(YamlValue::text).orElse(""),
                entry.optional("example").map(YamlValue::text).orElse(""),
                broader(entry, id),
                exactMatch,
                curies(entry, "closeMatch"));
    }

    private static void claim(Map<String, String> owners, YamlValue value, String text, String id, String what) {
        String owner = owners.putIfAbsent(text.toLowerCase(Locale.ROOT), id);
        if (owner != null) {
            throw value.fault("concept '" + id + "' repeats the " + what + " '" + text + "'"
                    + (owner.equals(id) ? "" : " of concept '" + owner + "'"));
        }
    }

    private Optional<String> broader(YamlValue entry, String id) {
        Optional<YamlValue> broader = entry.optional("broader");
        broader.filter(value -> !entries.containsKey(value.text())).ifPresent(value -> {
            throw value.fault("concept '" + id + "' names the broader concept '" + value.text()
                    + "', which does not exist" + Nearest.suggestion(value.text(), entries.keySet()));
        });
        return broader.map(YamlValue::text);
    }

    private void refuseCycle(Concept concept) {
        Set<String> seen = new HashSet<>();
        String id = concept.id();
        while (id != null) {
            if (!seen.add(id)) {
                throw entries.get(concept.id())
                        .fault("concept '" + concept.id() + "' stands above itself: " + String.join(" < ", seen));
            }
            id = entries.get(id).optional("broader").map(YamlValue::text).orElse(null);
        }
    }

    private static List<Wording> wordings(YamlValue entry, String key) {
        List<Wording> wordings = new ArrayList<>();
        for (YamlValue value : entry.list(key)) {
            Matcher weighted = WEIGHTED.matcher(value.text());
            try {
                wordings.add(
                        weighted.matches()
                                ? new Wording(weighted.group(1), Double.parseDouble(weighted.group(2)))
                                : new Wording(value.text(), 1));
            } catch (IllegalArgumentException bad) {
                throw value.fault("'" + value.text() + "' is not a wording, or its weight is not a number above 0 and"
                        + " at most " + (int) Wording.GREATEST_WEIGHT);
            }
        }
        return wordings;
    }

    private static List<Curie> curies(YamlValue entry, String key) {
        return entry.list(key).stream()
                .map(value -> Curie.parse(value.text())
                        .orElseThrow(() -> value.fault("'" + value.text()
                                + "' is not a code of another system, written prefix:code as in naics:62")))
                .toList();
    }
}
