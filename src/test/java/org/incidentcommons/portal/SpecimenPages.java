package org.incidentcommons.portal;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * Page records filled by their types, so that each template meets each state its record allows.
 *
 * @param items how many elements each list has
 * @param isPresent whether optional values are there
 * @param isTrue what all questions answer
 */
record SpecimenPages(int items, boolean isPresent, boolean isTrue) {
    /** Stands in every text, to see that texts are escaped. */
    static final String TEXT = "a <b>\"bold\" & 'odd'</b> text";

    static Stream<SpecimenPages> allStates() {
        return Stream.of(0, 1, 3)
                .flatMap(items -> Stream.of(true, false)
                        .flatMap(present -> Stream.of(true, false).map(yes -> new SpecimenPages(items, present, yes))));
    }

    Record page(Class<?> type) {
        return record(type);
    }

    private Record record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Stream.of(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray();
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(Type type) {
        return type instanceof ParameterizedType generic ? container(generic) : plain((Class<?>) type);
    }

    private Object container(ParameterizedType type) {
        Type inner = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return isPresent ? Optional.of(value(inner)) : Optional.empty();
        }
        List<Object> elements = new ArrayList<>();
        for (int n = 0; n < items; n++) {
            if (inner instanceof Class<?> open && open.isSealed()) {
                Stream.of(open.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .forEach(kind -> elements.add(record(kind)));
            } else {
                elements.add(value(inner));
            }
        }
        return elements;
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return isPresent ? TEXT : "";
        }
        if (type == Phrase.class) {
            return Phrase.label(TEXT);
        }
        if (type == SanitizedText.class) {
            return TestReports.safe(TEXT);
        }
        if (type == int.class || type == Integer.class) {
            return items;
        }
        if (type == long.class || type == Long.class) {
            return (long) items;
        }
        if (type == boolean.class) {
            return isTrue;
        }
        return type.isEnum() ? type.getEnumConstants()[items % type.getEnumConstants().length] : record(type);
    }
}
