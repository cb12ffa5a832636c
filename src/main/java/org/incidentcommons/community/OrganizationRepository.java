package org.incidentcommons.community;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganizationRepository extends GenericRepository<Organization, Long> {
    Organization save(Organization organization);

    Optional<Organization> findById(Long id);

    Optional<Organization> findByName(String name);
}
