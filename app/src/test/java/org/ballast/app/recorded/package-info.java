/// Proof on recorded chains that risk, attribution and smiles are right.
package org.ballast.app.recorded;
