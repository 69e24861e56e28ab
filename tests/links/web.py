"""A small web on this machine: hosts by name, with certificates that are right, and others that are wrong."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from typing import Any

import trustme

from showcase.commands.wire import Address, Seconds, Wire
from showcase.links.machine import is_public
from tests.links.answers import Asked, Routes, answer

SHORT = Seconds(each=9.0, all=2.0)
"""Time for every answer that comes at all, even where the machine is busy."""


class Web:
    """The hosts: a server without TLS, and one for each way in which a certificate is right or wrong."""

    def __init__(self, routes: Routes, stack: ExitStack) -> None:
        self.routes, self.closing, self.asked = routes, Event(), list[str]()
        self.ca, stranger = trustme.CA(), trustme.CA()
        stack.callback(self.closing.set)
        lapsed = datetime(2020, 1, 1, tzinfo=UTC)
        self.ports = {"": self.serve(stack, None)} | {
            host: self.serve(stack, context_for(certificate))
            for host, certificate in {
                "good.test": self.ca.issue_cert("good.test"),
                "expired.test": self.ca.issue_cert("expired.test", not_after=lapsed),
                "other.test": self.ca.issue_cert("another.test"),
                "stranger.test": stranger.issue_cert("stranger.test"),
                "self.test": stranger,
            }.items()
        }
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.closed = free.getsockname()[1]

    def serve(self, stack: ExitStack, tls: ssl.SSLContext | None) -> int:
        """The port of a server, which answers until the stack is left."""
        web = self

        class Handler(BaseRequestHandler):
            def handle(self) -> None:
                web.handle(self.request, tls)

        class Server(ThreadingTCPServer):
            daemon_threads, allow_reuse_address, block_on_close = True, True, False

            def handle_error(self, request: Any, client_address: Any) -> None:
                """Nothing: connections end badly here on purpose."""

        server = stack.enter_context(Server(("127.0.0.1", 0), Handler))
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        stack.callback(server.shutdown)
        return int(server.server_address[1])

    def handle(self, sock: socket.socket, tls: ssl.SSLContext | None) -> None:
        """Nothing; one request was answered."""
        sock.settimeout(5)
        if tls:
            sock = tls.wrap_socket(sock, server_side=True)
        head = sock.makefile("rb")
        method, path, _ = head.readline().decode("latin-1").split(" ", 2)
        named = dict(line.decode("latin-1").strip().split(": ", 1) for line in iter(head.readline, b"\r\n"))
        address = f"{named['Host']}{path}"
        self.asked.append(f"{method} {address}")
        behave = self.routes.get(f"{method} {address}") or self.routes.get(address) or answer(404, "Not here")
        behave(Asked(sock, method, address, self.closing))
        head.close()
        sock.close()

    def resolve(self, host: str, port: int) -> list[Address]:
        """Where a host is."""
        numbers = {"private.test": "10.0.0.7", "loopback.test": "127.0.0.2", "mapped.test": "::ffff:10.0.0.7"}
        if host == "nowhere.test":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if host == "later.test":
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        if host.removesuffix(".test") == host or host in numbers:
            return [(numbers.get(host, host), port)]
        if host == "closed.test":
            return [("127.0.0.1", self.closed)]
        return [("127.0.0.1", self.ports[host if host in self.ports and port == 443 else ""])]

    def wire(self, seconds: Seconds = SHORT) -> Wire:
        """What asks this web, and takes its first number alone for public."""
        tls = ssl.create_default_context()
        self.ca.configure_trust(tls)
        return Wire("tests", seconds, self.resolve, lambda one: one == "127.0.0.1" or is_public(one), tls)


def context_for(certificate: Any) -> ssl.SSLContext:
    """What a server shows that it is by a certificate, or by an authority's own."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if isinstance(certificate, trustme.CA):
        blob = trustme.Blob(certificate.private_key_pem.bytes() + certificate.cert_pem.bytes())
        with blob.tempfile() as name:
            context.load_cert_chain(name)
    else:
        certificate.configure_cert(context)
    return context


@contextmanager
def serving(routes: Routes) -> Iterator[Web]:
    """A web that is there until it is left."""
    with ExitStack() as stack:
        yield Web(routes, stack)
