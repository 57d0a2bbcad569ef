/// Values, sensitivities and implied volatilities of European options.
///
/// Arguments come in one order, (type, forward or spot, strike, years, vol, then rates), and are
/// checked at each public method. Greeks are raw partial derivatives: vega and rho per 1.00, theta,
/// charm, colour and veta per year of calendar time going forward.
@NullMarked
package org.ballast.quant.pricing;

import org.jspecify.annotations.NullMarked;
