package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

import java.util.List;
import java.util.Map;

/** {@code /api/v1/policies}: the sign-on policies that an app can be given; read only. */
@Controller("/api/v1/policies")
@Consumes(MediaType.ALL)
final class PoliciesController {
    @Get
    HttpResponse<?> list(HttpRequest<?> http, Realm realm, @QueryValue String type) {
        List<Document> found = type.equals("ACCESS_POLICY") ? accessPolicies(realm) : List.of();
        return Paging.page(http, realm, found, 20, policy -> policy);
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return accessPolicies(realm).stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.missing(id, "Policy"))
                .fields();
    }

    /** People have one factor here; with the second policy nobody gets in without a prompt. */
    static List<Document> accessPolicies(Realm realm) {
        return Apps.SIGN_ON_POLICIES.stream().map(name -> policy(realm, name)).toList();
    }

    private static Document policy(Realm realm, String name) {
        return Document.EMPTY
                .with("id", Apps.signOnPolicyId(realm.tenant(), name))
                .with("status", "ACTIVE")
                .with("name", name)
                .with("description", name)
                .with("priority", 1)
                .with("system", false)
                .with("type", "ACCESS_POLICY");
    }
}
