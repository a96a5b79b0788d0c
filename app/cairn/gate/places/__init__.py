"""What leads to somebody or into the house: addresses, hosts, accounts, tickets."""

from cairn.gate.hit import Detector
from cairn.gate.known import Known
from cairn.gate.places.addresses import addresses
from cairn.gate.places.emails import emails
from cairn.gate.places.homes import homes
from cairn.gate.places.hosts import Hosts
from cairn.gate.places.listed import Listed
from cairn.gate.places.numbers import cards, ibans, phones
from cairn.gate.places.tickets import Tickets


def detectors(known: Known) -> list[Detector]:
    """Every detector of places, told what `known` lists."""
    return [
        emails, phones, ibans, cards, addresses, homes, Hosts(known.hosts), Tickets(known.tickets),
        Listed(known),
    ]  # fmt: skip
