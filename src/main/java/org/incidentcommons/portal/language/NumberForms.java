package org.incidentcommons.portal.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.util.NoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a language writes numbers. Made once: a page has a hundred of them, and the rules take long to read. */
record NumberForms(LocalizedNumberFormatter whole, LocalizedNumberFormatter decimal, LocalizedNumberFormatter percent) {
    private static final Map<Language, NumberForms> ALL = Stream.of(Language.values())
            .collect(Collectors.toMap(
                    language -> language, NumberForms::make, (a, b) -> a, () -> new EnumMap<>(Language.class)));

    static NumberForms of(Language language) {
        return ALL.get(language);
    }

    private static NumberForms make(Language language) {
        LocalizedNumberFormatter plain = NumberFormatter.withLocale(language.locale());
        return new NumberForms(
                plain.precision(Precision.integer()),
                plain.precision(Precision.fixedFraction(1)),
                plain.unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2)).precision(Precision.integer()));
    }
}
