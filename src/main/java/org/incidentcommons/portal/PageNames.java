package org.incidentcommons.portal;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * Finds what a template names: public methods without parameters of our own records and interfaces. A name that is not
 * there is an error, because Handlebars would show an empty place. An empty {@code Optional} counts as false and shows
 * as nothing; sanitized text shows as its text.
 */
final class PageNames implements ValueResolver {
    /** Handlebars itself looks for these in every record: around partials, and for {@code @last} and its like. */
    private static final Set<String> ASKED_BY_HANDLEBARS =
            Set.of("size", "empty", "index", "key", "first", "last", "odd", "even", "partial-block");

    private final Map<Class<?>, Map<String, Method>> methods = new ConcurrentHashMap<>();

    @Override
    public Object resolve(Object model, String name) {
        if (model instanceof Map || name.startsWith("@")) {
            return UNRESOLVED; // parameters of partials, @index and the like
        }
        Method method =
                methods.computeIfAbsent(model.getClass(), PageNames::methodsOf).get(name);
        if (method == null && ASKED_BY_HANDLEBARS.contains(name)) {
            return UNRESOLVED;
        }
        if (method == null) {
            throw new IllegalStateException("a template asks for '" + name + "', which "
                    + model.getClass().getSimpleName() + " does not have");
        }
        try {
            return shown(method.invoke(model));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name + " of " + model.getClass().getSimpleName() + " failed", e);
        }
    }

    @Override
    public Object resolve(Object model) {
        return model instanceof Map ? UNRESOLVED : shown(model);
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object model) {
        return Set.of();
    }

    private static Object shown(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(PageNames::shown).orElse(null);
            case SanitizedText text -> text.value();
            case null -> throw new IllegalStateException("a page model has no nulls; use Optional");
            default -> value;
        };
    }

    private static Map<String, Method> methodsOf(Class<?> type) {
        Map<String, Method> found = new ConcurrentHashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !method.getDeclaringClass().getPackageName().startsWith("java.")) {
                method.setAccessible(true); // the records of a page group are known to their package only
                found.put(method.getName(), method);
            }
        }
        return found;
    }
}
