package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Keeps the admin port's paths off the tenants' ports. */
@ServerFilter("/**")
final class PortGuard {
    private final Realms realms;

    PortGuard(Realms realms) {
        this.realms = realms;
    }

    @RequestFilter
    void guard(HttpRequest<?> request) {
        String path = request.getPath();
        boolean adminPath = path.startsWith("/admin/") || path.equals("/health");
        if (adminPath && request.getServerAddress().getPort() != realms.adminPort()) {
            throw new ApiRefusal(ApiFault.E0000008);
        }
    }
}
