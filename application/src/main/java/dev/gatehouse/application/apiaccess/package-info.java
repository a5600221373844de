/**
 * Decides which programs come in: service tokens become API users, API keys are made and checked.
 * It never decides whether a provider's token is genuine; the connector does.
 */
@NullMarked
package dev.gatehouse.application.apiaccess;

import org.jspecify.annotations.NullMarked;
