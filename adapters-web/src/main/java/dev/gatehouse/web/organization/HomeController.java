package dev.gatehouse.web.organization;

import dev.gatehouse.application.organization.OrganizationAddresses;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Places;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The front door: which organization does a person want to sign in to? */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final OrganizationAddresses addresses;
    private final Places places;
    private final Shells shells;
    private final Pages pages;

    HomeController(OrganizationAddresses addresses, Places places, Shells shells, Pages pages) {
        this.addresses = addresses;
        this.places = places;
        this.shells = shells;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> home(HttpRequest<?> request, @QueryValue Optional<String> organization) {
        Shell shell = shells.shell(request, "home.title");
        if (organization.isEmpty()) {
            return pages.ok("home.jte", shell, view(request, "", Errors.NONE));
        }
        String typed = organization.get().strip().toLowerCase(Locale.ROOT);
        return find(typed)
                .map(found -> Pages.seeOther(found.address().path() + "/sign-in"))
                .orElseGet(() -> again(request, shell, organization.get()));
    }

    private MutableHttpResponse<byte[]> again(HttpRequest<?> request, Shell shell, String typed) {
        FieldProblem problem = new FieldProblem("organization", "organization.unknown");
        Errors errors = Errors.of(shell.texts(), List.of(problem));
        String shown = typed.substring(0, Math.min(typed.length(), 100));
        return pages.status(
                HttpStatus.UNPROCESSABLE_ENTITY, "home.jte", shell, view(request, shown, errors));
    }

    /** The way of operators stands there for everybody. */
    private HomeView view(HttpRequest<?> request, String typed, Errors errors) {
        return new HomeView(typed, places.organizations(request, Optional.empty()), errors);
    }

    private Optional<Organization> find(String slug) {
        try {
            String path = addresses.assign(new OrganizationSlug(slug)).path();
            return addresses.locate("", path);
        } catch (InvalidValue notASlug) {
            return Optional.empty();
        }
    }
}
