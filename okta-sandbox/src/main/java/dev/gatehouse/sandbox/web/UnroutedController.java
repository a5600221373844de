package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Answers what no route answers: unknown paths, wrong methods, unreadable bodies. */
@Controller
final class UnroutedController {
    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> unknownPath() {
        return answer(ApiFault.E0000008);
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> wrongMethod() {
        return answer(ApiFault.E0000022);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> wrongMediaType() {
        return answer(ApiFault.E0000021);
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> unreadable() {
        return answer(ApiFault.E0000003);
    }

    private static HttpResponse<?> answer(ApiFault fault) {
        return HttpResponse.status(HttpStatus.valueOf(fault.status()))
                .body(ApiErrorBody.of(new ApiRefusal(fault)));
    }
}
