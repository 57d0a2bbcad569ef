package org.ballast.runtime.collateral;

import java.time.Duration;
import java.util.SortedSet;
import org.ballast.hedging.collateral.CollateralSetup;

/// A file of places, transfers and stresses. `notice` is what a mandate's corners give; places of
/// `bookHeld` hold what the book says.
public record CollateralFile(CollateralSetup setup, Duration notice, SortedSet<String> bookHeld) {}
