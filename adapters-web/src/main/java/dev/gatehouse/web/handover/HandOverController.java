package dev.gatehouse.web.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.handover.OpenHandOver;
import dev.gatehouse.application.handover.UseHandOver;
import dev.gatehouse.application.link.LinkOutcome;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.HandOverCookies;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.link.OneTimePages;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The way in by a hand-over link, and the way out. */
@Controller(PathAddresses.ROUTE + "/hand-over")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOverController {
    private final OpenHandOver open;
    private final UseHandOver use;
    private final HandOverCookies cookies;
    private final Shells shells;
    private final OneTimePages secretive;
    private final Pages pages;
    private final InstantSource clock;

    HandOverController(
            OpenHandOver open,
            UseHandOver use,
            HandOverCookies cookies,
            Shells shells,
            OneTimePages secretive,
            Pages pages,
            InstantSource clock) {
        this.open = open;
        this.use = use;
        this.cookies = cookies;
        this.shells = shells;
        this.secretive = secretive;
        this.pages = pages;
        this.clock = clock;
    }

    /** Says what the link opens; looking at it uses nothing up. */
    @Get("/{token}")
    HttpResponse<byte[]> show(
            HttpRequest<?> request, CallContext call, Organization organization, String token) {
        Optional<HandOver> found = open.show(organization.id(), new Secret(token));
        return found.map(handOver -> page(request, call, organization, handOver))
                .orElseGet(() -> notUsable(request));
    }

    /** Who is signed in here is told so and uses nothing up: the link is for somebody else. */
    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> accept(
            HttpRequest<?> request, CallContext call, Organization organization, String token) {
        if (call.caller() instanceof Caller.Member) {
            return show(request, call, organization, token);
        }
        Optional<HandOver> found = open.show(organization.id(), new Secret(token));
        return switch (open.accept(call, organization.id(), new Secret(token))) {
            case LinkOutcome.NotUsable() -> notUsable(request);
            case LinkOutcome.Accepted(Secret cookie) -> {
                Duration life = Duration.between(clock.instant(), found.orElseThrow().expiresAt());
                yield Pages.seeOther(guide(organization))
                        .cookie(cookies.opened(organization.id(), cookie, life));
            }
        };
    }

    /** Where the holder is told that it is over, and why. */
    @Get
    HttpResponse<byte[]> over(HttpRequest<?> request, CallContext call, Organization organization) {
        if (call.caller() instanceof Caller.HandOver) {
            return Pages.seeOther(guide(organization));
        }
        String reason = Calls.handOver(request).map(HandOverEnd::key).orElse("unknown");
        Shell shell = shells.shell(request, "hand_over.over." + reason + ".title");
        HandOverOverView view = new HandOverOverView(organization.name().value(), reason);
        return pages.status(HttpStatus.GONE, "hand-over-over.jte", shell, view)
                .cookie(cookies.gone(organization.id()));
    }

    /** The holder is done. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> leave(CallContext call, Organization organization) {
        use.leave(call);
        return Pages.seeOther(organization.address().path() + "/hand-over");
    }

    private HttpResponse<byte[]> page(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            HandOver handOver) {
        Shell shell = shells.shell(request, "hand_over.title", organization.name());
        HandOverView view =
                new HandOverView(
                        request.getPath(),
                        organization.name().value(),
                        handOver.recipient().value(),
                        handOver.maker().name(),
                        Times.exact(handOver.expiresAt()),
                        organization.address().path(),
                        call.caller() instanceof Caller.Member member ? member.name() : "");
        return secretive.show("hand-over.jte", shell, view, Errors.NONE);
    }

    private HttpResponse<byte[]> notUsable(HttpRequest<?> request) {
        return secretive.notUsable(shells.shell(request, "link.not_usable.title"));
    }

    private static String guide(Organization organization) {
        return organization.address().path() + "/settings/organization/guide";
    }
}
