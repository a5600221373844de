package dev.gatehouse.application.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.SignInWeek;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts an organization's sign-ins and refusals of the last seven days, today's so far included.
 *
 * <p>Numbers only: whoever may see its sessions may see how many there were, without the audit log.
 * The log only grows at its end, so what is settled is counted once and remembered; the first count
 * after a start reads the whole week.
 */
public final class CountSignIns {
    /** A transaction under way may still add an entry of so long ago. */
    private static final Duration UNSETTLED = Duration.ofMinutes(5);

    private static final Duration COUNTED_ANEW = Duration.ofMinutes(15);
    private static final Duration OPEN_END = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final AuditLog log;
    private final InstantSource clock;
    private final Map<OrganizationId, SignInTally> settled = new ConcurrentHashMap<>();

    public CountSignIns(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public SignInWeek week(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_SESSIONS, organization);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        SignInTally known = settled(organization, SignInWeek.firstDay(today), now);
        return known.and(count(organization, known.until(), now.plus(OPEN_END))).week(today);
    }

    private SignInTally settled(OrganizationId organization, LocalDate first, Instant now) {
        SignInTally known = remembered(organization, first, now);
        if (known.until().plus(COUNTED_ANEW).isAfter(now)) {
            return known;
        }
        Instant until = now.minus(UNSETTLED);
        SignInTally grown = known.and(count(organization, known.until(), until)).since(first);
        if (settled.size() >= MOST_REMEMBERED) {
            settled.clear();
        }
        settled.put(organization, grown);
        return grown;
    }

    private SignInTally remembered(OrganizationId organization, LocalDate first, Instant now) {
        Instant begin = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        SignInTally known = settled.getOrDefault(organization, SignInTally.none(begin));
        boolean usable = !known.until().isBefore(begin) && !known.until().isAfter(now);
        return usable ? known : SignInTally.none(begin);
    }

    private SignInTally count(OrganizationId organization, Instant from, Instant until) {
        return new SignInTally(
                until,
                log.countByDay(organization, AuditAct.SIGNED_IN, from, until),
                log.countByDay(organization, AuditAct.SIGN_IN_REFUSED, from, until));
    }
}
