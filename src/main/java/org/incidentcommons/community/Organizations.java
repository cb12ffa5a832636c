package org.incidentcommons.community;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The organizations that take part. */
@Singleton
public class Organizations {
    private final OrganizationRepository repository;
    private final Clock clock;
    /** Asked for with every document, and never changed once entered. */
    private final Map<Long, Organization> known = new ConcurrentHashMap<>();

    Organizations(OrganizationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return the organization of that name, entered now if it was not known */
    public Organization named(String name) {
        Organization wanted = new Organization(null, name, clock.instant());
        return repository.findByName(wanted.name()).orElseGet(() -> enter(wanted));
    }

    /** @return the organization with that number */
    public Optional<Organization> find(long id) {
        Organization before = known.get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Organization> found = repository.findById(id);
        found.ifPresent(organization -> known.put(id, organization));
        return found;
    }

    private Organization enter(Organization organization) {
        try {
            return repository.save(organization);
        } catch (DataAccessException enteredMeanwhile) {
            return repository.findByName(organization.name()).orElseThrow(() -> enteredMeanwhile);
        }
    }
}
