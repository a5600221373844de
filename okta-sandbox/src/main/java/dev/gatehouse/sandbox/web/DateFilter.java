package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates answers by the tenant's own clock (RFC 9110, section 6.6.1). */
@ServerFilter("/**")
final class DateFilter {
    private final Realms realms;

    DateFilter(Realms realms) {
        this.realms = realms;
    }

    @ResponseFilter
    void date(HttpRequest<?> request, MutableHttpResponse<?> response) {
        realms.at(request.getServerAddress().getPort())
                .ifPresent(
                        realm ->
                                response.header(
                                        HttpHeaders.DATE,
                                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                realm.tenant().now().atOffset(ZoneOffset.UTC))));
    }
}
