package org.incidentcommons.portal.language;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All messages in all languages, each group read when the first of its messages is needed. */
@Singleton
public class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private record Group(Language language, String name) {}

    private final Map<Group, Map<String, Message>> groups = new ConcurrentHashMap<>();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final boolean isStrict;

    @Inject
    Messages(Environment environment) {
        this(environment.getActiveNames().contains(Environment.TEST));
    }

    /** @param isStrict whether a message that is missing or misused is an error; else it is logged, once each */
    public Messages(boolean isStrict) {
        this.isStrict = isStrict;
    }

    public Words in(Language language) {
        return new Words(this, language);
    }

    /** @return the message, in English if it is missing in that language; empty if it is missing in both */
    Optional<Message> find(Language language, String key) {
        Message found = group(language, key).get(key);
        if (found == null) {
            fault("the message " + key + " is missing in " + language.ownName());
            found = group(Language.ENGLISH, key).get(key);
        }
        return Optional.ofNullable(found);
    }

    /** @throws IllegalStateException when messages are to be taken strictly */
    void fault(String fault) {
        if (isStrict) {
            throw new IllegalStateException(fault);
        }
        if (faults.add(fault)) {
            LOG.error("{}", fault);
        }
    }

    private Map<String, Message> group(Language language, String key) {
        return groups.computeIfAbsent(new Group(language, key.substring(0, Math.max(0, key.indexOf('.')))), this::read);
    }

    private Map<String, Message> read(Group group) {
        String file = "/messages/" + group.name()
                + (group.language() == Language.ENGLISH
                        ? ""
                        : "_" + group.language().tag()) + ".properties";
        Properties patterns = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        Map<String, Message> messages = new HashMap<>();
        patterns.stringPropertyNames().forEach(key -> {
            try {
                messages.put(
                        key,
                        new Message(patterns.getProperty(key), group.language().locale()));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(key + " in " + file + " is no message: " + e.getMessage(), e);
            }
        });
        return messages;
    }
}
