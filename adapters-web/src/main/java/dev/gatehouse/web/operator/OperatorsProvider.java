package dev.gatehouse.web.operator;

import io.micronaut.context.BeanContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;

import jakarta.inject.Singleton;

/** Whether the installation's configuration names a provider for operators. */
@Singleton
final class OperatorsProvider {
    /** The name under which it is configured and mapped. */
    static final String NAME = "operators";

    private final BeanContext beans;

    OperatorsProvider(BeanContext beans) {
        this.beans = beans;
    }

    boolean configured() {
        return beans.containsBean(OauthClientConfiguration.class, Qualifiers.byName(NAME));
    }
}
