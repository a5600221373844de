package dev.gatehouse.web.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the page of one user, also again with what was typed. */
@Singleton
final class UserPage {
    private final ConsoleFrame frame;
    private final Pages pages;

    UserPage(ConsoleFrame frame, Pages pages) {
        this.frame = frame;
        this.pages = pages;
    }

    MutableHttpResponse<byte[]> show(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<User> user,
            Optional<Form> typed,
            List<FieldProblem> problems) {
        Shell shell =
                user.map(
                                u ->
                                        frame.organization(
                                                request,
                                                call,
                                                organization,
                                                "users",
                                                "user.title",
                                                u.name()))
                        .orElseGet(
                                () ->
                                        frame.organization(
                                                request,
                                                call,
                                                organization,
                                                "users",
                                                "user.new.title"));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        UserView view = view(call, organization, user, typed, Errors.of(shell.texts(), problems));
        return pages.status(status, "user.jte", shell, view);
    }

    private static UserView view(
            CallContext call,
            Organization organization,
            Optional<User> user,
            Optional<Form> typed,
            Errors errors) {
        String list = organization.address().path() + "/users";
        Optional<Binding> binding = user.map(User::binding);
        return new UserView(
                user.map(u -> list + "/" + u.id().value()).orElse(list),
                list,
                user.isEmpty(),
                call.caller().may(Permission.MANAGE_USERS, organization.id()),
                typed.map(f -> f.text("name")).orElse(user.map(u -> u.name().value()).orElse("")),
                typed.map(f -> f.text("domain_name"))
                        .orElse(
                                binding.flatMap(Binding::boundName)
                                        .map(name -> name.value())
                                        .orElse("")),
                typed.map(f -> f.isOn("enabled")).orElse(user.map(User::enabled).orElse(true)),
                typed.map(f -> f.text("version"))
                        .filter(_ -> errors.at("version").isEmpty())
                        .orElse(user.map(u -> String.valueOf(u.version())).orElse("0")),
                binding.map(BindingView::stateOf).orElse("unbound"),
                binding.filter(Binding.Active.class::isInstance)
                        .map(b -> Times.exact(((Binding.Active) b).since())),
                binding.flatMap(Binding::pinned).map(pin -> pin.id().value()),
                user.map(User::groups).orElse(List.of()).stream().map(GroupName::value).toList(),
                roles(user, typed),
                errors);
    }

    private static List<UserView.RoleRow> roles(Optional<User> user, Optional<Form> typed) {
        Set<RoleKey> granted = user.map(User::grants).orElse(Set.of());
        Set<RoleKey> received =
                user.<Set<RoleKey>>map(u -> RoleCatalogue.BUILT_IN.grantedBy(u.groups()))
                        .orElse(Set.of());
        return RoleCatalogue.BUILT_IN.roles().stream()
                .map(
                        role ->
                                new UserView.RoleRow(
                                        role.key().value(),
                                        role.name().value(),
                                        typed.map(f -> f.all("grants").contains(role.key().value()))
                                                .orElse(granted.contains(role.key())),
                                        received.contains(role.key())))
                .toList();
    }
}
