package dev.gatehouse.web.organization;

import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Navigation;

import java.util.List;

/** What the front door shows. */
public record HomeView(String typed, List<Navigation.Place> places, Errors errors) {}
