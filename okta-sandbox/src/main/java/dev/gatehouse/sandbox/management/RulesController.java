package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Map;

/** {@code …/policies/{policy}/rules}. */
@Controller("/api/v1/authorizationServers/{aus}/policies/{policy}/rules")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RulesController {
    @Get
    List<Map<String, Object>> list(Realm realm, String aus, String policy) {
        return children(realm, aus, policy).list();
    }

    @Post
    HttpResponse<?> create(Realm realm, String aus, String policy, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus, policy);
        Document rule =
                Times.created(
                        realm,
                        RuleRules.complete(children, Json.parse(body), OktaId.random("0pr")));
        realm.log()
                .write(
                        LogEntry.success("policy.rule.add", "Add policy rule")
                                .on("PolicyRule", rule));
        return HttpResponse.created(children.show(children.insert(rule)));
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String aus, String policy, String id) {
        ServerChildren children = children(realm, aus, policy);
        return children.show(children.find(id));
    }

    @Put("/{id}")
    Map<String, Object> replace(
            Realm realm, String aus, String policy, String id, @Body @Nullable String body) {
        ServerChildren children = children(realm, aus, policy);
        Document old = children.find(id);
        Document rule =
                RuleRules.complete(children, Json.parse(body), id)
                        .with("created", old.text("created"))
                        .withDefault("priority", old.number("priority", 1));
        realm.log()
                .write(
                        LogEntry.success("policy.rule.update", "Update policy rule")
                                .on("PolicyRule", rule));
        return children.show(children.insert(Times.touched(realm, rule)));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String aus, String policy, String id) {
        children(realm, aus, policy).delete(id);
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    HttpResponse<?> step(Realm realm, String aus, String policy, String id, String step) {
        children(realm, aus, policy).setStatus(id, step);
        return HttpResponse.noContent();
    }

    private static ServerChildren children(Realm realm, String aus, String policy) {
        String id = AccessPoliciesController.children(realm, aus).find(policy).id();
        return ServerChildren.of(
                realm, aus, "policies/" + id + "/rules", "AuthorizationServerPolicyRule");
    }
}
