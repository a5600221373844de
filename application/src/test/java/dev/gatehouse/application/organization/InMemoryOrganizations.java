package dev.gatehouse.application.organization;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

public final class InMemoryOrganizations implements Organizations {
    private final Memory memory;
    private final Memory.Table<OrganizationId, Organization> rows;

    public InMemoryOrganizations(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public boolean create(Organization organization) {
        return memory.run(
                () -> {
                    boolean free = find(organization.slug()).isEmpty();
                    if (free) {
                        rows.put(organization.id(), organization);
                    }
                    return free;
                });
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Organization> find(OrganizationSlug slug) {
        return rows.where(row -> row.slug().equals(slug)).findFirst();
    }

    @Override
    public Page<Organization> page(OrganizationQuery query) {
        String search = query.search().toLowerCase(Locale.ROOT);
        List<Organization> sorted =
                rows.where(row -> names(row).contains(search))
                        .sorted(Comparator.comparing(o -> o.slug().value()))
                        .toList();
        return Pages.cut(sorted, query.after(), query.limit(), row -> row.slug().value());
    }

    private static String names(Organization organization) {
        return (organization.slug() + "\n" + organization.name().value()).toLowerCase(Locale.ROOT);
    }
}
