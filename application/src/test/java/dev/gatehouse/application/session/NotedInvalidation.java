package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what the nodes were told to forget. */
public final class NotedInvalidation implements SessionInvalidation {
    private final List<Object> told = new CopyOnWriteArrayList<>();

    @Override
    public void session(SecretHash hash) {
        told.add(hash);
    }

    @Override
    public void user(OrganizationId organization, UserId user) {
        told.add(user);
    }

    @Override
    public void organization(OrganizationId organization) {
        told.add(organization);
    }

    public List<Object> told() {
        return List.copyOf(told);
    }
}
