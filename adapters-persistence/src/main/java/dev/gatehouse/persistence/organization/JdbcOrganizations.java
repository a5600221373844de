package dev.gatehouse.persistence.organization;

import dev.gatehouse.application.organization.OrganizationQuery;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.Row;
import dev.gatehouse.persistence.storage.Statement;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcOrganizations implements Organizations {
    private final Database database;
    private final StoredUrls urls;

    JdbcOrganizations(Database database, StoredUrls urls) {
        this.database = database;
        this.urls = urls;
    }

    @Override
    public boolean create(Organization organization) {
        return database.tryToChange(
                        """
                        insert into organizations
                            (id, slug, name, address, access_policy, role_source, created_at)
                            values (?, ?, ?, ?, ?, ?, ?)\
                        """,
                        organization.id().value(),
                        organization.slug().value(),
                        organization.name().value(),
                        urls.stored(organization.address()),
                        organization.accessPolicy(),
                        organization.roleSource(),
                        organization.createdAt())
                .done();
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return database.find("select * from organizations where id = ?", this::read, id.value());
    }

    @Override
    public Optional<Organization> find(OrganizationSlug slug) {
        String sql = "select * from organizations where slug = ?";
        return database.find(sql, this::read, slug.value());
    }

    @Override
    public Page<Organization> page(OrganizationQuery query) {
        String search = query.search();
        if (search.indexOf('\0') >= 0) {
            // It stands in no name, and PostgreSQL refuses a text with it.
            return new Page<>(List.of(), Optional.empty());
        }
        String after = Mark.read(query.after()).map(Mark::key).orElse("");
        Statement statement = new Statement("select * from organizations where slug > ?", after);
        if (!search.isEmpty()) {
            statement.and(
                    "(position(lower(?) in slug) > 0 or position(lower(?) in lower(name)) > 0)",
                    search,
                    search);
        }
        statement.add(" order by slug limit ?", query.limit() + 1);
        List<Organization> rows =
                database.list(statement.sql(), this::read, statement.parameters());
        return Mark.page(
                rows, query.limit(), last -> new Mark(last.slug().value(), last.id().value()));
    }

    private Organization read(Row row) {
        return new Organization(
                new OrganizationId(row.uuid("id")),
                new OrganizationSlug(row.text("slug")),
                new DisplayName(row.text("name")),
                urls.address(row.text("address")),
                row.constant("access_policy", AccessPolicy.class),
                row.constant("role_source", RoleSource.class),
                row.instant("created_at"));
    }
}
