package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import java.util.List;
import java.util.Map;

/** Reads what the tenants hold, secrets and passwords included. */
@Controller("/admin/tenants")
final class TenantController {
    private final Realms realms;

    TenantController(Realms realms) {
        this.realms = realms;
    }

    @Get
    List<Map<String, Object>> list() {
        return realms.all().stream().map(realm -> new TenantReport(realm).brief()).toList();
    }

    @Get("/{tenant}")
    Map<String, Object> one(String tenant) {
        Realm realm = realms.named(tenant).orElseThrow(() -> ApiRefusal.missing(tenant, "Tenant"));
        return new TenantReport(realm).full();
    }
}
