package org.incidentcommons.community;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The organizations that take part. */
@Singleton
public class Organizations {
    private final OrganizationRepository repository;
    private final Clock clock;

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
        return repository.findById(id);
    }

    private Organization enter(Organization organization) {
        try {
            return repository.save(organization);
        } catch (DataAccessException enteredMeanwhile) {
            return repository.findByName(organization.name()).orElseThrow(() -> enteredMeanwhile);
        }
    }
}
