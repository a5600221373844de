package dev.gatehouse.web.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.CountSignIns;
import dev.gatehouse.domain.audit.SignInDay;
import dev.gatehouse.domain.audit.SignInWeek;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import java.time.LocalDate;
import java.util.List;

/** The sign-ins and refusals of the last seven days as JSON. */
@Controller(PathAddresses.ROUTE + "/api/v1/sign-ins")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInsApi {
    private final CountSignIns signIns;

    SignInsApi(CountSignIns signIns) {
        this.signIns = signIns;
    }

    /** One day of UTC. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DayJson(LocalDate day, long signedIn, long refused) {
        static DayJson of(SignInDay day) {
            return new DayJson(day.day(), day.signedIn(), day.refused());
        }
    }

    /** The days, oldest first, and their sums. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record WeekJson(long signedIn, long refused, List<DayJson> days) {}

    @Get
    WeekJson week(CallContext call, Organization organization) {
        SignInWeek week = signIns.week(call, organization.id());
        return new WeekJson(
                week.signedIn(), week.refused(), week.days().stream().map(DayJson::of).toList());
    }
}
