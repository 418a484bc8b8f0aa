// A certified OpenID Connect provider on a free port of loopback, until standard input closes.
// Prints its issuer on one line. One client a signature algorithm, "meguri-ES256" and so on; any
// name and password sign in, the name becomes the subject. `POST /rotate` changes every key.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const kinds = {
  ES256: ['ec', { namedCurve: 'P-256' }],
  EdDSA: ['ed25519', {}],
  RS256: ['rsa', { modulusLength: 2048 }],
  PS256: ['rsa', { modulusLength: 2048 }],
};
const callback = 'https://meguri.example/api/session/oidc/callback';

function newKeys() {
  return Object.entries(kinds).map(([alg, [kind, options]]) => {
    const { privateKey } = generateKeyPairSync(kind, options);
    return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: randomUUID() };
  });
}

const clients = Object.keys(kinds).map((alg) => ({
  client_id: `meguri-${alg}`,
  client_secret: 'a secret & more: 100%',
  redirect_uris: [callback],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  id_token_signed_response_alg: alg,
  token_endpoint_auth_method: alg === 'PS256' ? 'client_secret_post' : 'client_secret_basic',
}));

function newProvider(issuer) {
  return new Provider(issuer, {
    clients,
    jwks: { keys: newKeys() },
    cookies: { keys: [randomUUID()] },
    enabledJWA: { idTokenSigningAlgValues: Object.keys(kinds) },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
}

const server = createServer((request, response) => {
  if (request.method === 'POST' && request.url === '/rotate') {
    handle = newProvider(issuer).callback();
    response.writeHead(204).end();
    return;
  }
  handle(request, response);
});
let issuer;
let handle;
server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  handle = newProvider(issuer).callback();
  process.stdout.write(`${issuer}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
