package dev.gatehouse.domain.audit;

import java.time.LocalDate;

/** How many sign-ins succeeded and how many were refused on one day, which is one of UTC. */
public record SignInDay(LocalDate day, long signedIn, long refused) {}
