package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.field.FieldProblems;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of the connection form that differs by kind of provider: how an issuer is entered. */
public interface SettingsForm {
    /** The provider's name as people know it: {@code Okta}. */
    String providerName();

    /** The fields from which the issuer is read, in order; any of them may be left empty. */
    List<String> issuerFields();

    /** The issuer from what was typed; problems are collected at the field that causes them. */
    Optional<Issuer> read(Map<String, String> typed, FieldProblems problems);

    /** What each issuer field shows for an issuer. */
    Map<String, String> show(Issuer issuer);

    /** The scopes that a sign-in asks for. */
    List<Scope> scopes();
}
